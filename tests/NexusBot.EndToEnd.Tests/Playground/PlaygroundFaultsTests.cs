using Microsoft.Playwright;
using NexusBot.Sandbox.Rest;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What goes wrong is the same for whoever looks, and is told as long as it does.</summary>
public sealed class PlaygroundFaultsTests(OpenBrowser browser)
{
    [Fact]
    public async Task An_outage_is_told_in_every_window_and_after_a_reload_until_one_of_them_takes_it_back()
    {
        const string told = "Discord has an outage of this server: cards wait until it ends.";
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        await using var another = await page.OpenAsync(browser);
        await OrderAsync(window, "This server has an outage");

        await Expect(Happening(window)).ToHaveTextAsync(told);
        await Expect(Happening(another)).ToHaveTextAsync(told);
        await another.Page.ReloadAsync();
        await Expect(Happening(another)).ToHaveTextAsync(told);
        await another.Page.Locator("summary", new() { HasText = "Faults" }).ClickAsync();
        await another.Button("Take it back").ClickAsync();

        await Expect(Happening(window)).ToBeHiddenAsync();
        await Expect(InForce(window)).ToBeEmptyAsync();
        await Expect(window.Page.GetByText("All is well.")).ToBeVisibleAsync();
        Assert.False(page.Discord.World.Guilds.List()[0].Unavailable);
    }

    [Fact]
    public async Task What_met_its_call_is_told_no_more_and_of_two_one_is_taken_back()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        page.Discord.Faults.Next("GET", "/gateway", RestFault.FailsWith(502));
        await Expect(Happening(window)).ToHaveTextAsync("GET /gateway is going to fail.");

        using var client = new HttpClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1.0)");
        using var answer = await client.GetAsync(new Uri(page.Discord.ApiBase, "gateway"), TestContext.Current.CancellationToken);
        await Expect(Happening(window)).ToBeHiddenAsync();
        await OrderAsync(window, "The next card or direct message has to wait for 5 seconds");
        await window.Page.GetByLabel("What goes wrong").SelectOptionAsync("Discord lets nobody in");
        await window.Button("Let it happen").ClickAsync();
        await Expect(InForce(window).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await InForce(window).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "5 seconds" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(InForce(window)).ToHaveTextAsync("Discord lets nobody in Take it back");
        await window.Button("All well again").ClickAsync();

        await Expect(Happening(window)).ToBeHiddenAsync();
        Assert.False(page.Discord.Gateway.RefusesConnections);
    }

    [Fact]
    public async Task What_is_over_at_once_is_told_until_somebody_says_that_all_is_well()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        await OrderAsync(window, "The connection breaks");
        await Expect(window.Page.GetByText("It happened: The connection breaks. What the bot does about it stands in the wire.")).ToBeVisibleAsync();

        await window.Button("All well again").ClickAsync();

        await Expect(window.Page.GetByText("All is well.")).ToBeVisibleAsync();
    }

    private static ILocator Happening(Window window) => window.Page.Locator("#happening");

    private static ILocator InForce(Window window) => window.Page.GetByRole(AriaRole.List, new() { Name = "Going wrong now" });

    private static async Task OrderAsync(Window window, string fault)
    {
        await window.Page.Locator("summary", new() { HasText = "Faults" }).ClickAsync();
        await window.Page.GetByLabel("What goes wrong").SelectOptionAsync(fault);
        await window.Button("Let it happen").ClickAsync();
    }
}
