using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Members;

/// <summary>Tells about oneself as members do.</summary>
internal static class Introducing
{
    public const string Cohort = "Your cohort";
    public const string Knows = "What you know, with commas between";
    public const string Wants = "What you want to learn";
    public const string Hours = "Every week, by your own clock";

    /// <summary>Answers everything that /start asks.</summary>
    public static async Task<Answer> IntroducesThemselvesAsync(this Person member)
    {
        var goal = await (await member.RunsAsync("/start")).ChoosesAsync("Backend");
        var zone = await goal.ChoosesAsync("Find a first job");
        var hours = await zone.ChoosesAsync("Africa/Nairobi");
        var skills = await hours.ChoosesAsync("weekday evenings", "weekend mornings");
        var form = await skills.ClicksAsync("Write");
        return await form.SubmitsAsync((Cohort, "Cohort 7"), (Knows, "Python, postgres"), (Wants, "GraphQL"));
    }

    public static Task<Answer> SeesProfileAsync(this Person member) => member.RunsAsync("/profile show");

    public static Task<Answer> SeesProfileAsync(this Person member, Person other) => member.RunsAsync("/profile show", ("member", other.Name));
}
