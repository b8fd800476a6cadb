using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The wire as something to read in while more is said.</summary>
public sealed class PlaygroundWireTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    [Fact]
    public async Task What_is_opened_comes_into_sight_and_what_is_newer_is_told_and_one_press_away()
    {
        await using var window = await playground.VisitAsync();
        var newer = window.Button("↓ Newer");
        await window.Button("Wire").ClickAsync();
        await window.RunsAsync("/ping");
        var answers = window.Page.Locator("#wire li").Filter(new() { HasText = "answers: Pong" });

        await answers.Last.Locator("summary").ClickAsync();
        await Expect(answers.Last.Locator("pre")).ToBeInViewportAsync(new() { Ratio = 0.5f });
        await window.Page.EvaluateAsync("() => { document.querySelector('#wire .said').scrollTop = 0; }");
        await Expect(newer).ToBeHiddenAsync();
        await window.RunsAsync("/ping");
        await newer.ClickAsync();

        await Expect(window.Page.Locator("#wire li").Last).ToBeInViewportAsync();
        await Expect(newer).ToBeHiddenAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task An_outage_is_worded_as_one()
    {
        await using var window = await playground.VisitAsync();
        await window.Button("Wire").ClickAsync();

        await window.Page.EvaluateAsync("async () => (await import('/js/api.js')).api.orderFault('guild', { guild_id: (await import('/js/state.js')).currentGuild().id, unavailable: true })");
        await Expect(window.Page.Locator("#wire li").Filter(new() { HasText = "GUILD_DELETE" })).ToContainTextAsync(": an outage");

        await window.Page.EvaluateAsync("async () => (await import('/js/api.js')).api.takeBackFaults()");
        await Expect(window.Page.Locator("#wire li").Filter(new() { HasText = "GUILD_CREATE" })).Not.ToHaveCountAsync(0);
    }
}
