using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>What happened before you came: the moderator set the channels, and members shared what they learned, all with the real commands.</summary>
internal sealed class CommunityLife(PretendDiscord discord)
{
    private const string Home = "ProDevProjectNexus";
    private const int MostAttempts = 10;

    public async Task HappenAsync()
    {
        await SetUpAsync();
        var learnings = SeedLearning.ReadAll();
        foreach (var learning in learnings)
            await ShareAsync(learning);
        await discord.Member("Amina").SeesEventuallyAsync(Home, learnings[^1].Title);

        await ThankAsync("select_related and prefetch_related", "Amina", "Lucía", "Sofia");
        await ThankAsync("The order list made 301 queries", "Kwame", "Tendai");
        await ThankAsync("A Docker image of 1.2 GB", "Amina");
    }

    private async Task SetUpAsync()
    {
        var moderator = discord.Member("Grace").GoesTo(Home);
        await AwaitAnswerAsync(moderator);
        await moderator.RunsAsync("/hub channel", ("purpose", "Learnings"), ("channel", Home));
        await moderator.RunsAsync("/hub role", ("purpose", "Mentor"), ("role", "Mentor"));
    }

    // The first command of a process that has just begun may take longer than Discord waits.
    private static async Task AwaitAnswerAsync(Person moderator)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var answer = await moderator.RunsAsync("/ping");
            if (answer.Failed)
                continue;

            await moderator.DismissesAsync(answer.Message!);
            return;
        }
    }

    private async Task ShareAsync(SeedLearning learning)
    {
        var author = discord.Member(learning.Author).GoesTo(Home);
        var form = await author.RunsAsync("/learning share", ("kind", learning.Kind), ("tags", learning.Tags));
        var saved = await form.SubmitsAsync([.. Inputs(learning)]);
        await author.DismissesAsync(saved.Message!);
    }

    private static IEnumerable<(string Label, string Value)> Inputs(SeedLearning learning)
    {
        yield return ("Title", learning.Title);
        yield return ("What did you learn?", learning.Text);
        if (learning.Code is { } code)
            yield return ("Code example", code);
        if (learning.Language is { } language)
            yield return ("Language", language);
        if (learning.Solution is { } solution)
            yield return ("Solution", solution);
    }

    private async Task ThankAsync(string title, params string[] readers)
    {
        foreach (var name in readers)
        {
            var reader = discord.Member(name);
            var card = await reader.SeesEventuallyAsync(Home, title);
            var answer = await card.ClicksAsync("Helpful");
            await reader.DismissesAsync(answer.Message!);
        }
    }
}
