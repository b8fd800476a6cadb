using System.Text.Json;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

/// <summary>
/// What a learner of the programme once wrote down in a README, as a careful reader extracted it. It is not part of this repository.
/// </summary>
public sealed class TheProgrammesOwnLearningsTests
{
    private const string Source = "shared/readmes/gold/000.json";
    private const int LongestTitle = 120;

    [Fact]
    public async Task Shared_by_several_members_they_come_back_whole_after_a_restart()
    {
        Assert.SkipUnless(File.Exists(PathOf(Source)), $"There is no ../{Source} beside the repository.");
        await using var hub = await TestHub.StartAsync(options => options.RateLimits.ByRoute.Clear());
        Person[] authors = [hub.Amina, hub.Kwame, hub.Tendai];
        var written = Read();

        foreach (var (i, learning) in written.Index())
            await authors[i % authors.Length].SharesAsync(learning.Title, learning.Text, learning.Kind, more: learning.SolutionInput);
        foreach (var learning in written)
            await hub.Grace.SeesCardAsync(learning.Title);
        await hub.RestartBotAsync();

        Assert.NotEmpty(written);
        foreach (var learning in written)
            Assert.Equal(learning, await ReadBackAsync(hub.Grace, learning.Title));
        Assert.Contains($"{written.Count} learnings", (await hub.Grace.RunsAsync("/learning list")).Everything, StringComparison.Ordinal);
    }

    // A form holds what was stored, byte for byte; a card would show it with its Markdown escaped.
    private static async Task<Written> ReadBackAsync(Person reader, string title)
    {
        var opened = await reader.OpensAsync(title);
        var editing = await opened.Message!.OpensEditCardAsync();
        var kind = opened.Embeds[0].Footer.Split(" · ")[0];
        var solution = kind == "Challenge" ? (await editing.ClicksAsync("Solution")).Input(Sharing.Solution) : null;
        return new Written(
            kind, (await editing.ClicksAsync("Title")).Input(Sharing.Title), (await editing.ClicksAsync("Text")).Input(kind == "Challenge" ? Sharing.Problem : Sharing.Text), solution);
    }

    private static List<Written> Read()
    {
        var items = JsonElement.Parse(File.ReadAllBytes(PathOf(Source)));
        return [.. items.EnumerateArray().Select(item => Write(
            item.GetProperty("category").GetString()!,
            item.GetProperty("title").GetString()!,
            item.GetProperty("summary").GetString()!,
            item.TryGetProperty("solution", out var solution) ? solution.GetString() : null))];
    }

    // As a member would who meets the form: where nothing more is said the title is the text, and a title that does not fit loses its end.
    private static Written Write(string category, string title, string summary, string? solution) => new(
        category switch
        {
            "best_practice" => "Best practice",
            _ => string.Concat(category[..1].ToUpperInvariant(), category.AsSpan(1)),
        },
        title.Length > LongestTitle ? title[..title.LastIndexOf(' ', LongestTitle)] : title,
        summary.Length > 0 ? summary : title,
        solution);

    private static string PathOf(string source) => Path.Combine(Repository.Root.Parent?.FullName ?? "", source);

    private sealed record Written(string Kind, string Title, string Text, string? Solution)
    {
        public (string, string)[] SolutionInput => Solution is null ? [] : [(Sharing.Solution, Solution)];
    }
}
