using System.Text;
using System.Text.Json.Nodes;
using Discord.WebSocket;
using Microsoft.Extensions.DependencyInjection;

namespace NexusBot.EndToEnd.Tests.Wire;

public sealed class LosingTheConnectionTests
{
    private const string Forgotten = "1234567890123456789";

    [Fact]
    public async Task A_command_given_while_the_connection_was_cut_is_answered_over_the_resumed_session()
    {
        await using var hub = await TestHub.StartAsync();

        hub.Server.Gateway.DropConnections();
        var answer = await hub.Amina.RunsAsync("/ping");

        Assert.StartsWith("Pong!", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.FollowUps);
        Assert.Equal(1, hub.Server.Gateway.Identifies);
    }

    [Fact]
    public async Task A_learning_shared_while_the_connection_was_cut_is_shared_once()
    {
        await using var hub = await TestHub.StartAsync();
        var form = await hub.Amina.RunsAsync("/learning share", ("kind", "Concept"));

        hub.Server.Gateway.DropConnections();
        var saved = await form.SubmitsAsync(("Title", "Lazy querysets"), ("What did you learn?", "A queryset runs when it is read."));

        Assert.True(saved.IsPrivate);
        Assert.Equal(1, await hub.CountCardsAsync("Lazy querysets"));
    }

    [Fact]
    public async Task Asked_to_reconnect_the_bot_resumes_and_misses_nothing()
    {
        await using var hub = await TestHub.StartAsync();

        hub.Server.Gateway.AskToReconnect();
        var answer = await hub.Amina.RunsAsync("/ping");

        Assert.StartsWith("Pong!", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, hub.Server.Gateway.Identifies);
    }

    [Fact]
    public async Task An_interaction_that_is_delivered_twice_is_answered_once()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await hub.Amina.RunsAsync("/ping");
        var ping = wire.Events("INTERACTION_CREATE")[^1];

        hub.Server.Gateway.DispatchToBot("INTERACTION_CREATE", Encoding.UTF8.GetBytes(ping.GetRawText()));
        await hub.Kwame.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, wire.CallbacksOf(ping.GetProperty("id").GetString()!));
    }

    [Fact]
    public async Task An_interaction_that_discord_no_longer_knows_disturbs_nobody()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await hub.Amina.RunsAsync("/ping");
        var forgotten = JsonNode.Parse(wire.Events("INTERACTION_CREATE")[^1].GetRawText())!.AsObject();
        forgotten["id"] = Forgotten;
        forgotten["token"] = "a-token-that-has-run-out";

        hub.Server.Gateway.DispatchToBot("INTERACTION_CREATE", Encoding.UTF8.GetBytes(forgotten.ToJsonString()));
        await Eventually.IsTrueAsync(() => wire.CallbacksOf(Forgotten) > 0);
        var answer = await hub.Amina.RunsAsync("/ping");
        await hub.Bot.StopAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Pong!", answer.Text, StringComparison.Ordinal);
        // On a slow machine a deferral goes before the answer, and is refused alike.
        Assert.All(
            wire.Calls("POST", $"/interactions/{Forgotten}/"),
            call => Assert.Equal(10062, call.GetProperty("res").GetProperty("json").GetProperty("code").GetInt32()));
    }

    [Fact]
    public async Task A_reminder_that_falls_due_while_the_gateway_is_away_comes_all_the_same()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Amina.RunsAsync("/remind me", ("text", "Water the plants"), ("when", "in 10 minutes"));

        hub.Server.Gateway.RefusesConnections = true;
        hub.Server.Gateway.DropConnections();
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(10));
        var reminder = await hub.Amina.ReceivesEventuallyAsync("Water the plants");

        Assert.False(hub.Server.Gateway.IsBotOnline);
        Assert.False(reminder.Shows("Late"));
    }

    [Fact]
    public async Task After_two_hours_without_the_gateway_a_new_session_knows_the_world_as_it_is_and_what_was_due_has_come_once()
    {
        using var wire = new Wiretap();
        await using var hub = await TestHub.StartAsync(wire.Into);
        await hub.Amina.RunsAsync("/remind me", ("text", "Water the plants"), ("when", "in 1 hour"));
        await hub.Amina.RunsAsync("/remind me", ("text", "Call home"), ("when", "in 3 hours"));
        var home = hub.Server.World.Channels.List(hub.Guild.Id).Single(channel => channel.Name == TestHub.Home);

        hub.Server.Gateway.RefusesConnections = true;
        hub.Server.Gateway.DropConnections();
        hub.Server.Gateway.ForgetSessions();
        hub.Server.World.Channels.Add(hub.Guild.Id, "opened-meanwhile");
        hub.Server.World.Channels.Delete(home.Id);
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(2));
        hub.Server.Gateway.RefusesConnections = false;
        await Eventually.IsTrueAsync(() => hub.Server.Gateway.Identifies == 2);
        await Eventually.IsTrueAsync(() => ChannelsKnownTo(hub).SetEquals(hub.Server.World.Channels.List(hub.Guild.Id).Select(channel => channel.Id)));
        await hub.Discord.AdvanceAsync(TimeSpan.FromHours(1));
        await hub.Amina.ReceivesEventuallyAsync("Call home");

        Assert.Single(await hub.Amina.DirectMessagesAsync(), message => message.Shows("Water the plants"));
        Assert.Single(await hub.Amina.DirectMessagesAsync(), message => message.Shows("Call home"));
        Assert.Equal(2, wire.Events("READY").Count);
    }

    private static HashSet<ulong> ChannelsKnownTo(TestHub hub) =>
        [.. hub.Bot.Services.GetRequiredService<DiscordSocketClient>().GetGuild(hub.Guild.Id)!.Channels.Select(channel => channel.Id)];
}
