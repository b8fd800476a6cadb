using Microsoft.Playwright;
using NexusBot.Sandbox.World;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>What is typed and sent on the way to another place, which has to be asked for first.</summary>
public sealed class PlaygroundWayTests(OpenBrowser browser)
{
    [Fact]
    public async Task What_is_sent_on_the_way_is_sent_where_it_leads()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        var asked = await window.HoldsUpAsync("**/dms");

        await window.Page.Locator("#sidebar .entry", new() { HasText = "NexusBot" }).ClickAsync();
        var way = await asked.WaitAsync(TestContext.Current.CancellationToken);
        await window.Composer.FillAsync("Only the bot should read this");
        await window.Composer.PressAsync("Enter");
        await way.ContinueAsync();

        await Expect(window.Page.GetByRole(AriaRole.Article)).ToContainTextAsync("Only the bot should read this");
        await Expect(window.Page.Locator("#place")).ToHaveTextAsync("NexusBot");
        await Expect(window.Composer).ToBeFocusedAsync();
        Assert.Empty(page.Discord.World.Messages.List(page.Home.Id));
    }

    [Fact]
    public async Task What_waits_where_a_way_leads_is_not_sent_along()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        await window.ActsAsAsync("Kwame");
        await window.Composer.FillAsync("Half a thought, ");
        await window.ActsAsAsync("Amina");
        await Expect(window.Composer).ToHaveValueAsync("");
        var kwame = page.Discord.World.Users.List().Single(user => user.GlobalName == "Kwame");
        var asked = await window.HoldsUpAsync($"**/sandbox/as/{kwame.Id}");

        await window.ActsAsAsync("Kwame");
        var way = await asked.WaitAsync(TestContext.Current.CancellationToken);
        await window.Composer.FillAsync("hi");
        await window.Composer.PressAsync("Enter");
        await way.ContinueAsync();

        await Expect(window.Composer).ToHaveValueAsync("Half a thought, hi");
        Assert.Empty(page.Discord.World.Messages.List(page.Home.Id));
    }

    [Fact]
    public async Task Direct_messages_that_are_asked_for_while_one_becomes_another_are_those_of_the_other()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        var conversation = window.Page.Locator("#sidebar .entry", new() { HasText = "NexusBot" });
        await conversation.ClickAsync();
        await Expect(window.Page.Locator("#place")).ToHaveTextAsync("NexusBot");
        var kwame = page.Discord.World.Users.List().Single(user => user.GlobalName == "Kwame");
        var asked = await window.HoldsUpAsync($"**/sandbox/as/{kwame.Id}");

        await window.ActsAsAsync("Kwame");
        var way = await asked.WaitAsync(TestContext.Current.CancellationToken);
        await conversation.ClickAsync();
        await window.Composer.FillAsync("Only the bot should read this");
        await window.Composer.PressAsync("Enter");
        await way.ContinueAsync();

        await Expect(window.Page.GetByRole(AriaRole.Article)).ToContainTextAsync("Only the bot should read this");
        await Expect(window.Page.Locator("#place")).ToHaveTextAsync("NexusBot");
        Assert.Empty(page.Discord.World.Messages.List(page.Home.Id));
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_was_to_be_sent_where_a_way_led_that_leads_nowhere_any_more_is_sent_nowhere()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        var asked = await window.HoldsUpAsync("**/dms");

        await window.Page.Locator("#sidebar .entry", new() { HasText = "NexusBot" }).ClickAsync();
        var way = await asked.WaitAsync(TestContext.Current.CancellationToken);
        await window.ActsAsAsync("Kwame");
        await window.Composer.FillAsync("Only the bot should read this");
        await window.Composer.PressAsync("Enter");
        var kwame = page.Discord.World.Users.List().Single(user => user.GlobalName == "Kwame");
        await window.Page.RunAndWaitForResponseAsync(() => way.ContinueAsync(), $"**/sandbox/as/{kwame.Id}");

        await Expect(window.Composer).ToHaveValueAsync("Only the bot should read this");
        await Expect(window.Page.Locator("#place")).ToHaveTextAsync($"# {TestHub.Home}");
        Assert.Empty(page.Discord.World.Messages.List(page.Home.Id));
    }

    [Fact]
    public async Task What_is_typed_on_the_way_belongs_where_it_leads()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        var asked = await window.HoldsUpAsync("**/dms");
        await window.Composer.FillAsync("This stays. ");

        await window.Page.Locator("#sidebar .entry", new() { HasText = "NexusBot" }).ClickAsync();
        var way = await asked.WaitAsync(TestContext.Current.CancellationToken);
        await window.Composer.FillAsync("This stays. This goes along.");
        await way.ContinueAsync();

        await Expect(window.Page.Locator("#place")).ToHaveTextAsync("NexusBot");
        await Expect(window.Composer).ToHaveValueAsync("This goes along.");
        await window.GoesToAsync(TestHub.Home);
        await Expect(window.Composer).ToHaveValueAsync("This stays. ");
    }

    [Fact]
    public async Task A_command_that_is_entered_on_the_way_to_another_member_is_one_of_theirs()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Offers("reports", permissions: Permissions.ManageGuild);
        await using var window = await page.OpenAsync(browser);
        var grace = page.Discord.World.Users.List().Single(user => user.GlobalName == "Grace");
        var asked = await window.HoldsUpAsync($"**/sandbox/as/{grace.Id}/commands*");

        await window.ActsAsAsync("Grace · Moderator");
        var way = await asked.WaitAsync(TestContext.Current.CancellationToken);
        await window.Composer.FillAsync("/reports");
        await window.Composer.PressAsync("Enter");
        await way.ContinueAsync();

        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "/reports" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_command_that_waits_for_the_commands_of_a_place_sends_nothing_in_another()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        await window.Composer.FillAsync("Half a thought");
        var general = page.Discord.World.Channels.List(page.Guild.Id).Single(channel => channel.Name == "general");
        var asked = await window.HoldsUpAsync($"**/commands?channel={general.Id}");

        await window.GoesToAsync("general");
        await asked.WaitAsync(TestContext.Current.CancellationToken);
        await window.Composer.FillAsync("/ping");
        await window.Composer.PressAsync("Enter");
        await window.GoesToAsync(TestHub.Home);
        await window.Page.WaitForFunctionAsync("async () => (await import('/js/state.js')).state.areCommandsHere");

        await Expect(window.Composer).ToHaveValueAsync("Half a thought");
        Assert.Empty(page.Discord.World.Messages.List(page.Home.Id));
        await window.GoesToAsync("general");
        await Expect(window.Composer).ToHaveValueAsync("/ping");
    }

    [Fact]
    public async Task A_list_of_commands_that_was_closed_stays_closed_when_another_comes_in()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Offers("ping");
        await using var window = await page.OpenAsync(browser);
        await window.Composer.PressSequentiallyAsync("/p");
        await Expect(window.Commands).ToHaveCountAsync(1);
        await window.Composer.PressAsync("Escape");
        await Expect(window.Commands).ToHaveCountAsync(0);

        page.Offers("pair");
        await window.Page.WaitForFunctionAsync("async () => (await import('/js/state.js')).state.commands.length === 2");

        await Expect(window.Composer).ToHaveValueAsync("/p");
        await Expect(window.Commands).ToHaveCountAsync(0);
        await window.Composer.PressSequentiallyAsync("a");
        await Expect(window.Commands).ToContainTextAsync(["/pair"]);
    }
}
