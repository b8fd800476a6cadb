using NexusBot.Playground;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What stands in the Playground when it opens, without a browser in front of it.</summary>
public sealed class PlaygroundCommunityTests : IAsyncLifetime
{
    private const string Home = "ProDevProjectNexus";

    private PlaygroundRun? _run;
    private PretendDiscord? _discord;

    public async ValueTask InitializeAsync()
    {
        _run = await PlaygroundRun.StartAsync(port: 0, TestContext.Current.CancellationToken);
        await _run.Settled;
        _discord = await PretendDiscord.ConnectAsync(_run.Page, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_discord is not null)
            await _discord.DisposeAsync();
        if (_run is not null)
            await _run.DisposeAsync();
    }

    [Fact]
    public async Task Whenever_one_comes_it_is_day_there() => Assert.InRange((await _discord!.NowAsync()).UtcDateTime.Hour, 8, 17);

    [Fact]
    public async Task A_visitor_finds_an_example_of_everything_that_members_do()
    {
        var amina = Member("Amina");

        await amina.SeesEventuallyAsync(Home, card => HasField(card, "Verified") && card.Shows("3 members found this helpful"));
        await amina.SeesEventuallyAsync(Home, card => HasField(card, "Example 1") && card.Embeds[0].ImageUrl is not null);
        await amina.SeesEventuallyAsync(Home, card => card.Shows("CORS fails") && HasField(card, "Solution"));
        var open = await Member("Jonas").SeesEventuallyAsync(Home, card => card.Shows("Static files") && card.Buttons.Any(button => button.Label == "Solutions (1)"));
        Assert.False(HasField(open, "Solution"));
        Assert.DoesNotContain(await amina.SeesAsync(Home), message => message.IsPrivate);
        Assert.StartsWith("Accepted", (await (await open.ClicksAsync("Solutions (1)")).ClicksAsync("Accept")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_what_they_told_saved_reported_and_planned()
    {
        var amina = Member("Amina").GoesTo(Home);

        Assert.True((await amina.RunsAsync("/learning list", ("saved", true))).Shows("A task queue delivers at least once"));
        Assert.True((await amina.RunsAsync("/remind list")).Shows("every Tue"));
        Assert.True((await amina.RunsAsync("/profile show", ("member", "Sofia"))).Shows("Kubernetes"));
        Assert.True((await amina.RunsAsync("/profile show", ("member", "Kwame"))).Shows("GraphQL"));
        Assert.True((await amina.RunsAsync("/session list", ("which", "Mine"))).Shows("Mob programming"));
        await amina.SeesEventuallyAsync("coding-sessions", card => card.Shows("Going (3 of 3)") && card.Shows("Waiting for a seat (1)"));
        Assert.True((await Member("Grace").GoesTo(Home).RunsAsync("/hub reports")).Shows("Redis expires keys"));
    }

    [Fact]
    public async Task Who_comes_while_the_community_moves_in_keeps_what_is_told_to_them()
    {
        await using var early = await PlaygroundRun.StartAsync(port: 0, TestContext.Current.CancellationToken);
        await using var discord = await PretendDiscord.ConnectAsync(early.Page, TestContext.Current.CancellationToken);
        var amina = discord.Member("Amina").GoesTo(Home);

        var pong = await amina.RunsAsync("/ping");
        await early.Settled;

        var told = Assert.Single(await amina.SeesAsync(Home), message => message.IsPrivate);
        Assert.Equal(pong.Message!.Id, told.Id);
    }

    [Fact]
    public async Task It_can_be_closed_while_the_community_moves_in()
    {
        var early = await PlaygroundRun.StartAsync(port: 0, TestContext.Current.CancellationToken);

        await early.DisposeAsync();

        Assert.True(early.Settled.IsCompleted);
    }

    [Fact]
    public async Task And_whom_they_were_brought_together_with()
    {
        var thread = Assert.Single(await Member("Lucía").PrivateThreadsAsync());

        Assert.Contains("knows GraphQL, which", thread.Messages[0].Everything, StringComparison.Ordinal);
        Assert.Contains("Round 1", (await Member("Grace").GoesTo(Home).RunsAsync("/hub pairing", ("what", "Report"))).Everything, StringComparison.Ordinal);
        Assert.Contains("waited too", (await Member("Amina").GoesTo(Home).RunsAsync("/pair now")).Text, StringComparison.Ordinal);
        Assert.Single((await Member("Amina").SeesThreadEventuallyAsync(seen => seen.Find("You two are partners") is not null)).Messages);
    }

    private static bool HasField(SeenMessage message, string name) => message.Embeds.Any(embed => embed.Fields.Any(field => field.Name == name));

    private Person Member(string name) => _discord!.Member(name);
}
