using Microsoft.Playwright;
using NexusBot.Sandbox.World;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

public sealed class PlaygroundSidebarTests(OpenBrowser browser)
{
    [Fact]
    public async Task What_is_scheduled_is_shown_with_its_time_and_place_and_goes_when_it_is_over()
    {
        await using var page = await EmptyPage.StartAsync();
        Schedule(page);
        await using var window = await page.OpenAsync(browser);
        await window.Persona.EvaluateAsync("persona => persona.dataset.isStill = 'open'");

        await Expect(Events(window)).ToContainTextAsync("Pair on <b>sockets</b>");
        await Expect(Events(window)).ToContainTextAsync("Room 3");
        page.Discord.Clock.Advance(TimeSpan.FromHours(2));
        await Expect(Events(window)).ToContainTextAsync("going on now");
        page.Discord.Clock.Advance(TimeSpan.FromHours(1));
        await Expect(Events(window)).ToHaveCountAsync(0);
        await Expect(window.Persona).ToHaveAttributeAsync("data-is-still", "open");
        page.Discord.World.Members.Update(page.Guild.Id, page.Amina.Id, member => member with { Nick = "Zuri" });
        await Expect(window.Persona).ToContainTextAsync("Zuri");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_happens_while_the_page_opens_is_not_missed()
    {
        await using var page = await EmptyPage.StartAsync();
        var scheduled = Schedule(page);
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var window = await page.OpenAsync(browser, prepare: tab => tab.RouteAsync("**/sandbox/events", async route =>
        {
            await listens.Task.WaitAsync(TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        }));

        await Expect(Events(window)).ToContainTextAsync("Room 3");
        page.Discord.World.ScheduledEvents.Delete(scheduled.Id);
        listens.SetResult();

        await Expect(Events(window)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_goes_on_around_the_page_is_told_as_long_as_it_does()
    {
        await using var page = await EmptyPage.StartAsync();
        page.Discord.Panel.Happening = "The community is moving in.";
        await using var window = await page.OpenAsync(browser);
        var told = window.Page.Locator("#happening");

        await Expect(told).ToHaveTextAsync("The community is moving in.");
        page.Discord.Panel.Happening = null;
        await Expect(told).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_clock_says_exactly_how_far_ahead_it_is()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);

        for (var i = 0; i < 3; i++)
            await window.Button("+10 minutes").ClickAsync();
        await Expect(window.Page.GetByText("(30 min ahead)")).ToBeVisibleAsync();
        await window.Button("+1 hour").ClickAsync();
        await window.Button("+1 day").ClickAsync();
        await window.Button("+1 week").ClickAsync();

        await Expect(window.Page.GetByText("(8 days 1 h 30 min ahead)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_is_interested_in_an_event_says_so_and_takes_it_back()
    {
        await using var page = await EmptyPage.StartAsync();
        var scheduled = Schedule(page);
        await using var window = await page.OpenAsync(browser);
        var interested = Events(window).GetByRole(AriaRole.Button, new() { Name = "Interested" });

        await interested.ClickAsync();
        await Expect(interested).ToHaveTextAsync("✓ Interested (1)");
        var ids = page.Discord.World.ScheduledEvents.Find(page.Guild.Id, scheduled.Id)!.InterestedIds;
        await interested.ClickAsync();
        await Expect(interested).ToHaveTextAsync("Interested");

        Assert.Equal([page.Amina.Id], ids);
    }

    [Fact]
    public async Task What_was_chosen_by_keyboard_keeps_the_focus()
    {
        await using var page = await EmptyPage.StartAsync();
        await using var window = await page.OpenAsync(browser);
        var general = window.Page.Locator("#sidebar").GetByRole(AriaRole.Button, new() { Name = "general" });

        await general.PressAsync("Enter");
        await Expect(window.Page.Locator("#place")).ToContainTextAsync("# general");
        await Expect(general).ToBeFocusedAsync();
        await window.Page.Locator("#members").GetByRole(AriaRole.Button, new() { Name = "Act as Kwame" }).PressAsync("Enter");
        await Expect(window.Persona.Locator("option:checked")).ToHaveTextAsync("Kwame");

        await Expect(window.Page.Locator("#members [aria-current]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Nothing_hides_what_has_the_focus_however_many_channels_there_are()
    {
        await using var page = await EmptyPage.StartAsync();
        Schedule(page);
        for (var number = 1; number <= 30; number++)
            page.Discord.World.Channels.Add(page.Guild.Id, $"room-{number}");
        await using var window = await page.OpenAsync(browser);

        var hidden = await window.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('#sidebar button')].filter(button => {
              button.focus();
              const { left, top, width, height } = button.getBoundingClientRect();
              return !button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }).map(button => button.textContent)
            """);

        Assert.Empty(hidden);
        await Expect(window.Page.Locator("#sidebar h2")).ToHaveTextAsync(["ProDev Nexus", "Channels", "Direct messages", "Events"]);
    }

    private static ILocator Events(Window window) => window.Page.GetByRole(AriaRole.List, new() { Name = "Events" });

    private static ScheduledEvent Schedule(EmptyPage page) => page.Discord.World.ScheduledEvents.TryAdd(new ScheduledEvent
    {
        Id = page.Discord.World.Ids.Next(),
        GuildId = page.Guild.Id,
        CreatorId = page.Amina.Id,
        Name = "Pair on <b>sockets</b>",
        Type = ScheduledEventType.External,
        Location = "Room 3",
        StartsAt = page.Discord.Clock.GetUtcNow().AddHours(2),
        EndsAt = page.Discord.Clock.GetUtcNow().AddHours(3),
    })!;
}
