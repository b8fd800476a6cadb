using NexusBot.Sandbox.World;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What comes in elsewhere is told where somebody looks, and what could not be read is read again.</summary>
public sealed class PlaygroundNewsTests(OpenBrowser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Whoever_is_mentioned_in_a_private_thread_is_told_and_led_there(int width)
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser, width: width);
        var told = window.Page.GetByText("You are mentioned in “Amina and Kwame”.");
        await ListensAsync(page, window);

        var thread = page.Discord.World.Threads.Start(page.Home, "Amina and Kwame", ChannelType.PrivateThread, page.Bot.Id);
        page.Discord.World.Threads.AddMember(thread.Id, page.Amina.Id);
        Writes(page, thread, $"<@{page.Amina.Id}>, you are a pair.");
        await Expect(told).ToBeInViewportAsync();
        await window.Button("Go there").ClickAsync();

        await Expect(window.Page.Locator("#place")).ToContainTextAsync("Amina and Kwame");
        await Expect(window.Page.GetByText("you are a pair.")).ToBeInViewportAsync();
        await Expect(told).ToHaveCountAsync(0);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_mention_waits_for_the_member_whom_it_is_for()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        var general = page.Discord.World.Channels.List(page.Guild.Id).Single(channel => channel.Name == "general");
        var kwame = page.Discord.World.Users.List().Single(user => user.GlobalName == "Kwame");
        var told = window.Page.GetByText("You are mentioned in #general.");
        await ListensAsync(page, window);

        Writes(page, general, $"<@{kwame.Id}>, look.");
        await Expect(window.Page.Locator("#sidebar .unread", new() { HasText = "general" })).ToBeVisibleAsync();
        await Expect(told).ToHaveCountAsync(0);
        await window.ActsAsAsync("Kwame");
        await Expect(told).ToBeVisibleAsync();
        await window.GoesToAsync("general");

        await Expect(told).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_could_not_be_read_is_asked_for_again()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        await ListensAsync(page, window);
        var isBroken = true;
        await window.Page.RouteAsync("**/messages?limit=*", route => isBroken ? route.AbortAsync() : route.ContinueAsync());

        page.Says(page.Bot, "Said while nothing got through.");
        await Expect(window.Page.GetByText("cannot be reached")).ToBeVisibleAsync();
        isBroken = false;

        await Expect(window.Page.GetByText("Said while nothing got through.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Back_on_line_everything_is_read_anew()
    {
        await using var page = await EmptyPage.StartAsync();
        // Nothing is heard of what happens, as after a connection that broke without a word.
        await using var window = await page.OpenAsync(browser, prepare: tab => tab.RouteAsync("**/sandbox/events", route => Task.CompletedTask));
        await Expect(window.Page.Locator(".beginning")).ToBeVisibleAsync();
        page.Says(page.Bot, "Said while nobody listened.");
        page.Discord.World.Channels.Add(page.Guild.Id, "brand-new");

        await window.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");

        await Expect(window.Page.GetByText("Said while nobody listened.")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("#sidebar .entry", new() { HasText = "brand-new" })).ToBeVisibleAsync();
    }

    /// <summary>What happens before a window listens is in its first answers, without a word.</summary>
    private static async Task ListensAsync(EmptyPage page, Window window)
    {
        await Expect(window.Page.Locator(".beginning")).ToBeVisibleAsync();
        page.Discord.Panel.Happening = "Listening.";
        await Expect(window.Page.GetByText("Listening.")).ToBeVisibleAsync();
        page.Discord.Panel.Happening = null;
        await Expect(window.Page.GetByText("Listening.")).ToBeHiddenAsync();
    }

    private static void Writes(EmptyPage page, Channel channel, string text) => page.Discord.World.Messages.Post(new MessageDraft
    {
        ChannelId = channel.Id,
        AuthorId = page.Bot.Id,
        ApplicationId = page.Discord.World.Application.Id,
        Content = text,
    });
}
