using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NexusBot.Sandbox.World;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>How the page draws what Discord's app draws.</summary>
public sealed class PlaygroundMessagesTests(OpenBrowser browser)
{
    [Theory]
    [InlineData("Asia/Tokyo", "Wednesday.* 15 November 2023 .*07:13")]
    [InlineData("America/Toronto", "Tuesday.* 14 November 2023 .*17:13")]
    public async Task A_moment_is_told_by_the_clock_of_whoever_reads_it(string zone, string moment)
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Amina, "We meet <t:1700000000:F>.");

        await using var window = await page.OpenAsync(browser, zone);

        await Expect(window.Page.GetByRole(AriaRole.Article).Last).ToContainTextAsync(new Regex(moment));
    }

    [Fact]
    public async Task Words_are_drawn_as_they_were_meant()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Amina, $"**bold** and ||hidden||\n> said before\n- first\n- second\n```python\nreturn 1\n```<@{page.Amina.Id}> in <#{page.Home.Id}>");

        await using var window = await page.OpenAsync(browser);
        var said = window.Page.GetByRole(AriaRole.Article).Last;

        await Expect(said.Locator("strong")).ToHaveTextAsync("bold");
        await Expect(said.Locator("blockquote")).ToContainTextAsync("said before");
        await Expect(said.Locator("li")).ToHaveTextAsync(["first", "second"]);
        await Expect(said.Locator("pre .code-word")).ToHaveTextAsync("return");
        await Expect(said.Locator(".mention")).ToHaveTextAsync(["@Amina", $"#{TestHub.Home}"]);
        await Expect(said.GetByText("hidden")).ToBeHiddenAsync();
        await said.GetByRole(AriaRole.Button, new() { Name = "Spoiler" }).ClickAsync();
        await Expect(said.GetByText("hidden")).ToBeVisibleAsync();
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData(5, "Kwame")]
    [InlineData(6, "@Mentor")]
    [InlineData(7, "@Moderator")]
    [InlineData(8, "#general")]
    public async Task A_select_offers_what_it_is_for(int type, string choice)
    {
        await using var page = await EmptyPage.StartAsync();
        page.Says(page.Bot, "Choose.", $$"""[{"type":1,"id":1,"components":[{"type":{{type}},"id":2,"custom_id":"it","placeholder":"Whom or what"}]}]""");

        await using var window = await page.OpenAsync(browser);
        var select = window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Whom or what" });

        await Expect(select.Locator("option", new() { HasTextString = choice })).ToHaveCountAsync(1);
        await select.SelectOptionAsync(choice);
        await Expect(window.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This interaction failed" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_picture_is_drawn_once_and_still_there_when_its_address_at_Discord_is_over()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Discord.World.Messages.Post(new MessageDraft { ChannelId = page.Home.Id, AuthorId = page.Amina.Id, Content = "Look.", Attachments = [Picture(page)] });
        var asked = 0;
        await using var window = await page.OpenAsync(browser, prepare: tab => tab.RouteAsync("**/messages?*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("&is=", $"&is={asked++:x}", StringComparison.Ordinal) });
        }));
        var picture = window.Page.GetByAltText("cat.png");
        await picture.EvaluateAsync("picture => { picture.isTheSame = true; }");

        page.Says(page.Amina, "And?");
        await Expect(window.Page.GetByText("And?")).ToBeVisibleAsync();
        page.Discord.World.ScheduledEvents.TryAdd(Meeting(page));
        await Expect(window.Page.GetByRole(AriaRole.List, new() { Name = "Events" })).ToContainTextAsync("Room 3");
        Assert.True(await picture.EvaluateAsync<bool>("picture => picture.isTheSame === true"));
        page.Discord.Clock.Advance(TimeSpan.FromHours(25));
        var shown = await window.Page.APIRequest.GetAsync(new Uri(page.Discord.Url, await picture.GetAttributeAsync("src")).ToString());

        Assert.Equal(200, shown.Status);
    }

    [Fact]
    public async Task Text_from_right_to_left_is_shown_so()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);

        await window.Composer.FillAsync("مرحبا بالجميع");
        await window.Composer.PressAsync("Enter");

        await Expect(window.Page.GetByRole(AriaRole.Article).GetByText("مرحبا بالجميع")).ToHaveCSSAsync("direction", "rtl");
    }

    [Fact]
    public async Task Scrolling_up_reads_further_back_and_stays_at_what_is_being_read()
    {
        await using var page = await EmptyPage.StartAsync();
        for (var line = 1; line <= 70; line++)
            page.Says(page.Amina, $"Line {line} of many");
        await using var window = await page.OpenAsync(browser);
        var early = window.Page.GetByText("Line 2 of many", new() { Exact = true });
        await Expect(window.Page.GetByText("Line 70 of many")).ToBeInViewportAsync();
        await Expect(early).ToHaveCountAsync(0);

        await window.Page.EvaluateAsync("() => { document.getElementById('messages').scrollTop = 0; }");

        await Expect(early).ToHaveCountAsync(1);
        await Expect(window.Page.GetByText("Line 25 of many")).ToBeInViewportAsync();
    }

    private static ScheduledEvent Meeting(EmptyPage page) => new()
    {
        Id = page.Discord.World.Ids.Next(),
        GuildId = page.Guild.Id,
        CreatorId = page.Amina.Id,
        Name = "Pair on sockets",
        Type = ScheduledEventType.External,
        Location = "Room 3",
        StartsAt = page.Discord.Clock.GetUtcNow().AddDays(2),
        EndsAt = page.Discord.Clock.GetUtcNow().AddDays(3),
    };

    private static Attachment Picture(EmptyPage page) => new()
    {
        Id = page.Discord.World.Ids.Next(),
        ChannelId = page.Home.Id,
        Filename = "cat.png",
        Content = new byte[] { 1, 2, 3 },
        ContentType = "image/png",
    };
}
