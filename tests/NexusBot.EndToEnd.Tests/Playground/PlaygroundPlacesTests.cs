using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>Where a window is stands in its address: Back and a reload lead where they do elsewhere.</summary>
public sealed class PlaygroundPlacesTests(OpenBrowser browser)
{
    private const int Desk = 1280;
    private const int Phone = 390;

    [Theory]
    [InlineData(Desk)]
    [InlineData(Phone)]
    public async Task Back_goes_to_the_channel_before_and_a_reload_stays(int width)
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser, width: width);
        await window.GoesToAsync("general");

        await window.Page.GoBackAsync();
        await Expect(Place(window)).ToContainTextAsync(TestHub.Home);
        await window.Page.GoForwardAsync();
        await Expect(Place(window)).ToContainTextAsync("general");
        await window.Page.ReloadAsync();

        await Expect(Place(window)).ToContainTextAsync("general");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Back_closes_what_lies_over_the_messages_first()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser, width: Phone);

        await window.ShowsChannelsAsync();
        await window.Page.GoBackAsync();
        await Expect(window.Persona).ToBeHiddenAsync();
        await Expect(window.Button("Servers and channels")).ToBeFocusedAsync();
        await window.GoesToAsync("general");
        await window.ShowsMembersAsync();
        await window.Page.GoBackAsync();
        await Expect(window.Page.Locator("#members")).ToBeHiddenAsync();
        await Expect(Place(window)).ToContainTextAsync("general");
        await window.Page.GoBackAsync();

        await Expect(Place(window)).ToContainTextAsync(TestHub.Home);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Back_from_where_the_window_opened_leaves_the_page()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser, width: Phone);
        await window.ShowsChannelsAsync();
        await window.Page.Keyboard.PressAsync("Escape");

        await window.Page.GoBackAsync();

        await Expect(window.Page).ToHaveURLAsync("about:blank");
    }

    [Fact]
    public async Task A_channel_that_is_not_there_is_the_first()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        await window.GoesToAsync("general");

        await window.Page.EvaluateAsync("() => { location.hash = '12345'; }");
        await Expect(Place(window)).ToContainTextAsync(TestHub.Home);
        await window.Page.GotoAsync("about:blank");
        await window.Page.GotoAsync($"{page.Discord.Url}#<img>");

        await Expect(Place(window)).ToContainTextAsync(TestHub.Home);
        await Expect(window.Page).ToHaveURLAsync(new Regex($"#{page.Home.Id}$"));
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Two_windows_are_where_each_of_them_is()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        await window.GoesToAsync("general");

        var second = await window.Page.RunAndWaitForPopupAsync(() => window.Page.EvaluateAsync("() => { window.open('/'); }"));
        await Expect(second.Locator("#place")).ToContainTextAsync(TestHub.Home);
        await window.Page.ReloadAsync();

        await Expect(Place(window)).ToContainTextAsync("general");
        await Expect(second.Locator("#place")).ToContainTextAsync(TestHub.Home);
    }

    [Fact]
    public async Task Whoever_does_not_see_the_place_falls_back_and_so_does_the_address()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        await window.Page.Locator("#sidebar .entry", new() { HasText = "NexusBot" }).ClickAsync();
        await Expect(Place(window)).ToHaveTextAsync("NexusBot");
        var conversation = window.Page.Url;

        await window.ActsAsAsync("Kwame");
        await Expect(Place(window)).ToContainTextAsync(TestHub.Home);
        await Expect(window.Page).ToHaveURLAsync(new Regex($"#{page.Home.Id}$"));
        await window.Page.GotoAsync(conversation);

        await Expect(window.Page).ToHaveURLAsync(new Regex($"#{page.Home.Id}$"));
        await Expect(Place(window)).ToContainTextAsync(TestHub.Home);
        Assert.Empty(window.Faults);
    }

    private static ILocator Place(Window window) => window.Page.Locator("#place");
}
