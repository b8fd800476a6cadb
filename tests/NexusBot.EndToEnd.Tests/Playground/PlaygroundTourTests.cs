using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>A suggestion to move the clock has served when the clock has come so far.</summary>
public sealed class PlaygroundTourTests(OpenBrowser browser)
{
    private static readonly string[] s_onTheWay = ["Move the clock: +10 minutes", "/ping"];
    private static readonly string[] s_there = ["Go on as Kwame", "/ping"];

    [Theory]
    [InlineData("Move the clock: +10 minutes")]
    [InlineData("+1 hour")]
    [InlineData("+1 day")]
    public async Task Whoever_moves_the_clock_as_far_or_further_is_led_on(string button)
    {
        await using var page = await StartAsync();
        await using var window = await OpenAsync(page);
        await window.RunsAsync("/ping");
        await Expect(window.Suggestions).ToHaveTextAsync(s_onTheWay);

        await window.Button(button).ClickAsync();
        await Expect(window.Suggestions).ToHaveTextAsync(s_there);
        await window.Page.ReloadAsync();

        await Expect(window.Suggestions).ToHaveTextAsync(s_there);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task The_clock_counts_from_the_command_on_and_whoever_moved_it()
    {
        await using var page = await StartAsync();
        await using var window = await OpenAsync(page);
        page.Discord.Clock.Advance(TimeSpan.FromHours(1));
        await Expect(window.Page.GetByText("(1 h ahead)")).ToBeVisibleAsync();
        await window.RunsAsync("/ping");
        await Expect(window.Suggestions).ToHaveTextAsync(s_onTheWay);

        page.Discord.Clock.Advance(TimeSpan.FromMinutes(5));
        await Expect(window.Page.GetByText("(1 h 5 min ahead)")).ToBeVisibleAsync();
        await Expect(window.Suggestions).ToHaveTextAsync(s_onTheWay);
        page.Discord.Clock.Advance(TimeSpan.FromMinutes(5));

        await Expect(window.Suggestions).ToHaveTextAsync(s_there);
    }

    [Fact]
    public async Task What_was_tried_in_a_world_that_is_no_more_and_was_ahead_leads_on_too()
    {
        await using var page = await StartAsync();
        await using var window = await page.OpenAsync(browser, prepare: tab => tab.AddInitScriptAsync(
            $"sessionStorage.setItem('tried-since', JSON.stringify([['{page.Amina.Id} /ping', Date.now() + 7 * 24 * 3600 * 1000]]))"));

        await Expect(window.Suggestions).ToHaveTextAsync(s_there);
    }

    private static async Task<EmptyPage> StartAsync()
    {
        var page = await EmptyPage.StartAsync();
        page.Offers("ping");
        page.Discord.Panel.Suggest(page.Amina.Id, "/ping", "+10 minutes", "@Kwame");
        return page;
    }

    /// <summary>Every command is answered there.</summary>
    private async Task<Window> OpenAsync(EmptyPage page) => await page.OpenAsync(browser, prepare: tab => tab.RouteAsync(
        "**/commands", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"outcome":"message"}""" })));
}
