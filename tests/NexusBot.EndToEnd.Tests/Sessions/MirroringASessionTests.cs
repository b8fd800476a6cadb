using Microsoft.Extensions.DependencyInjection;
using NexusBot.Core.Delivery;
using NexusBot.EndToEnd.Tests.Wire;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.EndToEnd.Tests.Sessions;

public sealed class MirroringASessionTests
{
    private const string EventRoute = "/guilds/{guild_id}/scheduled-events";

    [Fact]
    public async Task A_session_in_a_voice_channel_is_an_event_there_where_the_bot_may_enter()
    {
        await using var hub = await Meeting.StartAsync(options => options.Seed = WithVoice(mayEnter: true));

        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days", ("channel", "Study room"));
        await Eventually.IsTrueAsync(() => hub.Events() is [{ Type: ScheduledEventType.Voice, ChannelId: not null }]);
        await (await hub.Amina.ChoosesMoreAsync("Edit")).SubmitsAsync(("Where", "https://meet.example/nexus"));

        await Eventually.IsTrueAsync(() => hub.Events() is [{ Type: ScheduledEventType.External, ChannelId: null, Location: "https://meet.example/nexus" }]);
    }

    [Fact]
    public async Task Where_the_bot_may_not_enter_it_is_an_event_that_names_the_channel()
    {
        await using var hub = await Meeting.StartAsync(options => options.Seed = WithVoice(mayEnter: false));

        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days", ("channel", "Study room"));

        await Eventually.IsTrueAsync(() => hub.Events() is [{ Type: ScheduledEventType.External, Location: "#Study room" }]);
    }

    [Fact]
    public async Task An_event_whose_receipt_is_lost_is_there_once()
    {
        await using var hub = await Meeting.StartAsync();
        hub.Server.Faults.Next("POST", EventRoute, RestFault.AnswerIsLost());

        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await Eventually.IsTrueAsync(() => hub.Events().Count == 1);
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(5));
        await (await hub.Amina.ChoosesMoreAsync("Edit")).SubmitsAsync(("Title", "Pair programming"));

        await Eventually.IsTrueAsync(() => hub.Events() is [{ Name: "Pair programming" }]);
    }

    [Fact]
    public async Task Without_the_right_to_create_events_the_session_stands_all_the_same()
    {
        await using var hub = await Meeting.StartAsync();
        var role = hub.Server.World.Roles.List(hub.Guild.Id).Single(role => role.Permissions == SmallCommunity.Bot);
        var everyone = hub.Server.World.Roles.Find(hub.Guild.Id)!;
        foreach (var each in (Role[])[role, everyone])
            hub.Server.World.Roles.Update(each.Id, stored => stored with { Permissions = stored.Permissions & ~Permissions.CreateEvents });

        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await hub.Kwame.AnswersAsync("Going");
        var session = await hub.SessionAsync();
        await hub.GoToAsync(session.Start);
        await hub.Kwame.ToldAsync("It begins", times: 2);

        Assert.Empty(hub.Events());
    }

    [Fact]
    public async Task An_event_or_a_card_that_somebody_deleted_stays_deleted_and_the_session_goes_on()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        var card = await hub.Kwame.SeesSessionAsync(Meeting.Title);
        await Eventually.IsTrueAsync(() => hub.Events().Count == 1 && hub.ThreadAt(card) is not null);
        hub.Server.World.ScheduledEvents.Delete(hub.Events()[0].Id);
        hub.Server.World.Messages.Delete(card.ChannelId, card.Id);

        var view = await (await hub.Kwame.RunsAsync("/session list")).ChoosesAsync(Meeting.Title);
        var going = await view.ClicksAsync("Going");
        await Eventually.IsTrueAsync(async () => await hub.Bot.Services.GetRequiredService<IOutboxStore>().CountParkedAsync(TestContext.Current.CancellationToken) == 1);
        await hub.Tendai.SchedulesAsync("Reading group", "in 4 days");
        await hub.Kwame.SeesSessionAsync("Reading group");
        await hub.GoToAsync((await hub.SessionAsync()).Start);
        await hub.Kwame.ToldAsync("It begins", times: 2);

        Assert.Contains("You are going.", going.Text, StringComparison.Ordinal);
        await Eventually.IsTrueAsync(() => hub.Events().Select(each => each.Name).SequenceEqual(["Reading group"]));
    }

    [Fact]
    public async Task An_event_that_somebody_deleted_is_not_made_anew_by_the_next_changes()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        await Eventually.IsTrueAsync(() => hub.Events().Count == 1);
        hub.Server.World.ScheduledEvents.Delete(hub.Events()[0].Id);

        foreach (var place in new[] { "Room 5", "Room 6 below" })
        {
            await (await hub.Amina.ChoosesMoreAsync("Edit")).SubmitsAsync(("Where", place));
            await hub.Kwame.SeesSessionAsync(place);
        }
        await hub.Tendai.SchedulesAsync("Reading group", "in 4 days");
        await Eventually.IsTrueAsync(() => hub.Events().Count > 0);

        Assert.Equal(["Reading group"], hub.Events().Select(each => each.Name));
    }

    [Fact]
    public async Task Each_session_has_a_thread_at_its_card()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 3 days");
        var card = await hub.Kwame.SeesSessionAsync(Meeting.Title);

        await Eventually.IsTrueAsync(() => hub.ThreadAt(card) is { IsThread: true, Name: Meeting.Title });
    }

    [Fact]
    public async Task The_notes_of_a_session_become_a_learning()
    {
        await using var hub = await Meeting.StartAsync();
        await hub.Amina.SchedulesAsync(Meeting.Title, "in 1 hour", ("tags", "django"));
        await hub.Kwame.SeesSessionAsync(Meeting.Title);
        await hub.GoToAsync((await hub.SessionAsync()).End);
        var over = await hub.Kwame.SeesSessionAsync("Over. Thank you for coming!");

        var form = await over.ClicksAsync("Write down what you learned");
        await form.SubmitsAsync(("What did you learn?", "Querysets are lazy."));
        var card = await hub.Amina.SeesCardAsync($"Notes: {Meeting.Title}");

        Assert.True(card.Shows("Querysets are lazy.") && card.Shows("Django"));
    }

    private static Action<SandboxWorld> WithVoice(bool mayEnter) => world =>
    {
        SmallCommunity.Settle(world);
        var guild = world.Guilds.List()[0];
        var voice = world.Channels.Add(guild.Id, "Study room", ChannelType.Voice);
        if (mayEnter)
            world.Roles.Update(guild.Id, role => role with { Permissions = role.Permissions | Permissions.Connect | Permissions.ViewChannel });
        else
            world.Channels.Update(voice.Id, channel => channel with { Overwrites = [Shut(guild.Id)] });
    };

    private static PermissionOverwrite Shut(ulong roleId) => new(roleId, OverwriteTarget.Role, Allow: Permissions.None, Deny: Permissions.Connect);
}
