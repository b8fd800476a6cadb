using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>The first round of pairs: who joined, the round that the moderator made, and who waits for a partner at once.</summary>
internal sealed class FirstRound(PretendDiscord discord)
{
    public const string Beside = "introductions";

    public async Task HappenAsync()
    {
        var moderator = discord.Member("Grace").GoesTo(CommunityLife.Home);
        await moderator.RunsAsync(
            "/hub pairing", ("what", "Schedule"), ("day", "Monday"), ("time", "09:00"), ("zone", "Africa/Nairobi")).UnseenAsync();
        foreach (var member in (string[])["Kwame", "Lucía", "Sofia"])
            await JoinAsync(member, "/pair join");

        await moderator.RunsAsync("/hub pairing", ("what", "Run")).UnseenAsync();
        await discord.Member("Kwame").SeesThreadEventuallyAsync(thread => thread.Find("To break the ice") is not null);
        await JoinAsync("Mei", "/pair now");
    }

    private Task<Answer> JoinAsync(string member, string command) => discord.Member(member).GoesTo(CommunityLife.Home).RunsAsync(command).UnseenAsync();
}
