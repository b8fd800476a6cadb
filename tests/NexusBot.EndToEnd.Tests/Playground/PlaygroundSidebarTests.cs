using Microsoft.Playwright;
using NexusBot.Sandbox;
using NexusBot.Sandbox.World;
using static Microsoft.Playwright.Assertions;

namespace NexusBot.EndToEnd.Tests.Playground;

/// <summary>The page on a pretend Discord alone, in which things stand that the community has not.</summary>
public sealed class PlaygroundSidebarTests(OpenPlayground playground) : IClassFixture<OpenPlayground>
{
    [Fact]
    public async Task What_is_scheduled_is_shown_with_its_time_and_place_and_goes_when_it_is_over()
    {
        await using var discord = await StartAsync();
        var scheduled = Schedule(discord);
        await using var window = await playground.LookIntoAsync(discord.Url);
        var events = Events(window);

        await Expect(events).ToContainTextAsync("Pair on <b>sockets</b>");
        await Expect(events).ToContainTextAsync("Room 3");
        discord.World.ScheduledEvents.Delete(scheduled.Id);
        await Expect(events).ToHaveCountAsync(0);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_goes_on_around_the_page_is_told_as_long_as_it_does()
    {
        await using var discord = await StartAsync();
        discord.Panel.Happening = "The community is moving in.";
        await using var window = await playground.LookIntoAsync(discord.Url);
        var told = window.Page.Locator("#happening");

        await Expect(told).ToHaveTextAsync("The community is moving in.");
        discord.Panel.Happening = null;
        await Expect(told).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_happens_while_the_page_opens_is_not_missed()
    {
        await using var discord = await StartAsync();
        var scheduled = Schedule(discord);
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var window = await playground.LookIntoAsync(discord.Url, page => page.RouteAsync("**/sandbox/events", async route =>
        {
            await listens.Task.WaitAsync(TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        }));

        await Expect(Events(window)).ToContainTextAsync("Room 3");
        discord.World.ScheduledEvents.Delete(scheduled.Id);
        listens.SetResult();

        await Expect(Events(window)).ToHaveCountAsync(0);
    }

    private static ILocator Events(Window window) => window.Page.GetByRole(AriaRole.List, new() { Name = "Events" });

    private static ScheduledEvent Schedule(SandboxServer discord) => discord.World.ScheduledEvents.TryAdd(new ScheduledEvent
    {
        Id = discord.World.Ids.Next(),
        GuildId = discord.World.Guilds.List()[0].Id,
        CreatorId = discord.Panel.StartAs!.Value,
        Name = "Pair on <b>sockets</b>",
        Type = ScheduledEventType.External,
        Location = "Room 3",
        StartsAt = discord.Clock.GetUtcNow().AddHours(2),
        EndsAt = discord.Clock.GetUtcNow().AddHours(3),
    })!;

    private static async Task<SandboxServer> StartAsync()
    {
        var discord = await SandboxServer.StartAsync(new SandboxOptions { Seed = SmallCommunity.Settle }, TestContext.Current.CancellationToken);
        discord.Panel.StartAs = discord.World.Users.List().Single(user => user.GlobalName == "Amina").Id;
        return discord;
    }
}
