using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>Who told about themselves with /start, and what Amina wants to be reminded of every week.</summary>
internal sealed class Introductions(PretendDiscord discord)
{
    public async Task HappenAsync()
    {
        await IntroduceAsync("Sofia", "Mentor", "Help others", "Europe/Berlin", "weekday evenings", "Cohort 3", "Python, PostgreSQL, CI/CD", "Kubernetes");
        await IntroduceAsync("Kwame", "Backend", "Find a first job", "Africa/Accra", "weekend mornings", "Cohort 7", "Django, Celery", "GraphQL, Docker");
        await IntroduceAsync("Lucía", "Frontend", "Find a first job", "Europe/Berlin", "weekend mornings", "Cohort 7", "React, GraphQL", "Django, Docker");
        await discord.Member("Amina").GoesTo(CommunityLife.Home).RunsAsync(
            "/remind me",
            ("text", "Bring a question to the study group"), ("when", "every tue 17:00 for 6 weeks"), ("zone", "Africa/Nairobi")).UnseenAsync();
    }

    private async Task IntroduceAsync(string name, string track, string goal, string zone, string hours, string cohort, string knows, string wants)
    {
        var step = await discord.Member(name).GoesTo(CommunityLife.Home).RunsAsync("/start").UnseenAsync();
        foreach (var answer in (string[])[track, goal, zone, hours])
            step = await step.ChoosesAsync(answer);

        var form = await step.ClicksAsync("Write");
        await form.SubmitsAsync(("Your cohort", cohort), ("What you know, with commas between", knows), ("What you want to learn", wants)).UnseenAsync();
    }
}
