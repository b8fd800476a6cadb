using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>An address of Discord leads to what it names in this pretend one.</summary>
public sealed class PlaygroundLinksTests(OpenBrowser browser)
{
    [Fact]
    public async Task A_link_to_a_message_opens_its_channel_here_and_shows_it()
    {
        await using var page = await EmptyPage.StartAsync();
        var general = page.Discord.World.Channels.List(page.Guild.Id).Single(channel => channel.Name == "general");
        var wanted = Says(page, general.Id, "The one that is meant");
        for (var line = 1; line <= 70; line++)
            Says(page, general.Id, $"Line {line} of many");
        page.Says(page.Amina, $"Read https://discord.com/channels/{page.Guild.Id}/{general.Id}/{wanted.Id} first.");
        await using var window = await page.OpenAsync(browser);

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "https://discord.com" }).ClickAsync();

        await Expect(window.Page.Locator("#place")).ToContainTextAsync("# general");
        await Expect(window.Page.GetByText("The one that is meant")).ToBeInViewportAsync();
        await Expect(window.Page.GetByText("Line 70 of many")).Not.ToBeInViewportAsync();
        Assert.Single(window.Page.Context.Pages);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_button_that_leads_to_a_channel_opens_it_here()
    {
        await using var page = await EmptyPage.StartAsync();
        var general = page.Discord.World.Channels.List(page.Guild.Id).Single(channel => channel.Name == "general");
        page.Says(page.Bot, "There.", $$"""[{"type":1,"id":1,"components":[{"type":2,"id":2,"style":5,"url":"https://discord.com/channels/{{page.Guild.Id}}/{{general.Id}}","label":"Go"}]}]""");
        await using var window = await page.OpenAsync(browser);

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Go" }).ClickAsync();

        await Expect(window.Page.Locator("#place")).ToContainTextAsync("# general");
        Assert.Single(window.Page.Context.Pages);
    }

    [Fact]
    public async Task What_a_link_names_and_is_not_here_is_told_and_other_addresses_stay()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Amina, $"See [this](https://discord.com/channels/{page.Guild.Id}/4711), [that](https://discord.com/channels/{page.Guild.Id}/{page.Home.Id}/4711) or https://example.org/channels/1/2.");
        await using var window = await page.OpenAsync(browser);

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "this" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That channel is not here, or you do not see it.");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "that" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That message is gone, or you do not see it.");

        await Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "example.org" })).ToHaveAttributeAsync("href", "https://example.org/channels/1/2");
        Assert.Single(window.Page.Context.Pages);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_is_told_on_a_phone_uses_its_width()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Amina, $"See [this](https://discord.com/channels/{page.Guild.Id}/4711).");
        await using var window = await page.OpenAsync(browser, width: 390);

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "this" }).ClickAsync();

        await Expect(window.Page.Locator("#toast")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.InRange((await window.Page.Locator("#toast").BoundingBoxAsync())!.Width, 300, 390);
    }

    private static Sandbox.World.Message Says(EmptyPage page, ulong channel, string text) => page.Discord.World.Messages.Post(new Sandbox.World.MessageDraft
    {
        ChannelId = channel,
        AuthorId = page.Amina.Id,
        Content = text,
    });
}
