using NexusBot.Sandbox.Driver;

namespace NexusBot.Playground.Seeding;

/// <summary>What happened before you came: the moderator set the channels, and members shared what they learned, all with the real commands.</summary>
internal sealed class CommunityLife(PretendDiscord discord)
{
    public const string Home = "ProDevProjectNexus";

    public async Task HappenAsync()
    {
        await SetUpAsync();
        var learnings = SeedLearning.ReadAll();
        await Task.WhenAll(ShareAsync(learnings), new Introductions(discord).HappenAsync());
        await discord.Member("Amina").SeesEventuallyAsync(Home, learnings[^1].Title);
        await new MutualHelp(discord).HappenAsync(learnings);
        await new Meetings(discord).HappenAsync();
        await new FirstRound(discord).HappenAsync();
    }

    private async Task SetUpAsync()
    {
        var moderator = discord.Member("Grace").GoesTo(Home);
        await moderator.RunsAsync("/hub channel", ("purpose", "Learnings"), ("channel", Home)).UnseenAsync();
        await moderator.RunsAsync("/hub channel", ("purpose", "Sessions"), ("channel", Meetings.Channel)).UnseenAsync();
        await moderator.RunsAsync("/hub role", ("purpose", "Mentor"), ("role", "Mentor")).UnseenAsync();
    }

    private async Task ShareAsync(IEnumerable<SeedLearning> learnings)
    {
        var forms = await Task.WhenAll(learnings.Select(async learning => (learning, await BeginAsync(learning))));
        foreach (var (learning, form) in forms)
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
