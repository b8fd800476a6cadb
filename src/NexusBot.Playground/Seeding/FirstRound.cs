using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>The first round of pairs: who joined, the round that the moderator made, and who waits for a partner at once.</summary>
internal sealed class FirstRound(PretendDiscord discord)
{
    private const string Beside = "introductions";

    public async Task HappenAsync()
    {
        var moderator = discord.Member("Grace").GoesTo(CommunityLife.Home);
        await moderator.RunsAsync("/hub channel", ("purpose", "Pairs"), ("channel", Beside)).UnseenAsync();
        await moderator.RunsAsync(
            "/hub pairing", ("what", "Schedule"), ("day", "Monday"), ("time", "09:00"), ("zone", "Africa/Nairobi")).UnseenAsync();
        foreach (var member in (string[])["Kwame", "Lucía", "Sofia"])
            await discord.Member(member).GoesTo(CommunityLife.Home).RunsAsync("/pair join").UnseenAsync();

        await moderator.RunsAsync("/hub pairing", ("what", "Run")).UnseenAsync();
        await discord.Member("Kwame").SeesThreadEventuallyAsync(thread => thread.Find("To break the ice") is not null);
        await discord.Member("Mei").GoesTo(CommunityLife.Home).RunsAsync("/pair now").UnseenAsync();
    }
}
