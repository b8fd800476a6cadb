using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>What members plan to do together, and who comes.</summary>
internal sealed class Meetings(PretendDiscord discord)
{
    public const string Channel = "coding-sessions";

    private const string Weekly = "Mob programming: the order service";
    private const string Clinic = "Docker clinic: bring your image";

    public async Task HappenAsync()
    {
        await Task.WhenAll(
            PlanAsync(
                "Tendai", Weekly, "every thu 18:00 for 6 weeks",
                ("length", "90 min"), ("tags", "django, testing"), ("text", "One keyboard, many heads. We go on where we stopped.")),
            // Never at the time of the other one: who comes to both is asked whether they mean it.
            PlanAsync("Sofia", Clinic, "sat 11:00", ("seats", 3), ("tags", "docker"), ("place", "https://meet.example/docker-clinic")));
        await Task.WhenAll(
            AnswerAsync(Weekly, ("Amina", "Going"), ("Kwame", "Going"), ("Mei", "Maybe"), ("Jonas", "Can't")),
            // One after the other: the last one has to wait for a seat.
            AnswerAsync(Clinic, ("Lucía", "Going"), ("Mei", "Going"), ("Jonas", "Going")));
    }

    private async Task PlanAsync(string host, string title, string when, params (string, object)[] others)
    {
        var preview = await discord.Member(host).GoesTo(Channel)
            .RunsAsync("/session schedule", [("title", title), ("when", when), ("zone", "Africa/Nairobi"), .. others]);
        await preview.ClicksAsync("Schedule it").UnseenAsync();
    }

    private async Task AnswerAsync(string title, params (string Member, string Answer)[] answers)
    {
        foreach (var (member, answer) in answers)
        {
            var card = await discord.Member(member).SeesEventuallyAsync(Channel, message => !message.IsPrivate && message.Shows(title));
            await card.ClicksAsync(answer).UnseenAsync();
        }
    }
}
