using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>What happened before you came: the moderator set the channels, and members shared what they learned, all with the real commands.</summary>
internal sealed class CommunityLife(PretendDiscord discord)
{
    public const string Home = "ProDevProjectNexus";

    /// <summary>Once the channels stand, people learn from each other and get to know each other at the same time.</summary>
    public async Task HappenAsync()
    {
        await SetUpAsync();
        await Task.WhenAll(LearnAsync(), MeetAsync());
    }

    private async Task SetUpAsync()
    {
        var moderator = discord.Member("Grace").GoesTo(Home);
        await moderator.RunsAsync("/hub channel", ("purpose", "Learnings"), ("channel", Home)).UnseenAsync();
        await moderator.RunsAsync("/hub channel", ("purpose", "Sessions"), ("channel", Meetings.Channel)).UnseenAsync();
        await moderator.RunsAsync("/hub channel", ("purpose", "Pairs"), ("channel", FirstRound.Beside)).UnseenAsync();
        await moderator.RunsAsync("/hub role", ("purpose", "Mentor"), ("role", "Mentor")).UnseenAsync();
    }

    private async Task LearnAsync()
    {
        var learnings = SeedLearning.ReadAll();
        await Task.WhenAll(learnings.SkipLast(1).GroupBy(learning => learning.Author).Select(ShareAsync));
        // The one with the picture is what a visitor sees first.
        await ShareAsync(learnings[^1]);
        await new MutualHelp(discord).HappenAsync(learnings);
    }

    private async Task MeetAsync()
    {
        // Whoever plans a session tells their zone with it, and /start would ask for it no more.
        await new Introductions(discord).HappenAsync();
        await Task.WhenAll(new Meetings(discord).HappenAsync(), new FirstRound(discord).HappenAsync());
    }

    // Each author writes one after the other: a machine that is busy would not answer all of them within Discord's three seconds.
    private async Task ShareAsync(IEnumerable<SeedLearning> learnings)
    {
        foreach (var learning in learnings)
            await ShareAsync(learning);
    }

    private async Task ShareAsync(SeedLearning learning)
    {
        var form = await BeginAsync(learning);
        await form.SubmitsAsync([.. Inputs(learning)]).UnseenAsync();
    }

    private Task<Answer> BeginAsync(SeedLearning learning)
    {
        var author = discord.Member(learning.Author).GoesTo(Home);
        if (learning.IsAsked)
            return author.RunsAsync("/challenge ask", ("tags", learning.Tags));

        (string, object)[] options = [("kind", learning.Kind), ("tags", learning.Tags)];
        return learning.Picture is { } name
            ? author.RunsAsync("/learning share", [.. options, ("picture", new Upload(name, learning.ReadPicture()))])
            : author.RunsAsync("/learning share", options);
    }

    private static IEnumerable<(string Label, string Value)> Inputs(SeedLearning learning)
    {
        yield return ("Title", learning.Title);
        yield return (learning.Kind == "Challenge" ? "What is the problem?" : "What did you learn?", learning.Text);
        if (learning.Code is { } code)
            yield return ("Code example", code);
        if (learning.Language is { } language)
            yield return ("Language", language);
        if (learning.Solution is { } solution)
            yield return ("Solution", solution);
    }
}
