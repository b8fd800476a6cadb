using Discord;
using Discord.WebSocket;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Gateway;

public sealed class ClientEventsTests
{
    private static readonly TimeSpan s_atMost = TimeSpan.FromSeconds(5);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_comes_once_every_guild_has_arrived()
    {
        await using var scene = new ClientScene();
        var ready = new TaskCompletionSource();
        var (available, heard) = ClientScene.Listen<SocketGuild>();
        scene.Client.GuildAvailable += available;
        scene.Client.Ready += () =>
        {
            ready.SetResult();
            return Task.CompletedTask;
        };

        await scene.ConnectAsync();
        Assert.False(ready.Task.IsCompleted);
        await scene.SendAsync("GUILD_CREATE", Frames.Guild);
        var guild = await heard.ReadAsync(TestToken);
        await ready.Task.WaitAsync(s_atMost, TestToken);

        Assert.Equal(("Nexus", 3), (guild.Name, guild.MemberCount));
        Assert.Equal(ConnectionState.Connected, scene.Client.ConnectionState);
        Assert.Equal("NexusBot", scene.Client.CurrentUser!.Username);
    }

    [Fact]
    public async Task A_guild_that_stays_away_delays_ready_but_does_not_prevent_it()
    {
        await using var scene = new ClientScene();
        var ready = new TaskCompletionSource();
        scene.Client.Ready += () =>
        {
            ready.SetResult();
            return Task.CompletedTask;
        };
        await scene.ConnectAsync();
        await WaitUntilAsync(() => scene.Client.CurrentUser is SocketSelfUser);

        // More than once: the wait for the guild may begin after the first step.
        await WaitUntilAsync(() =>
        {
            scene.Time.Advance(TimeSpan.FromSeconds(10));
            return ready.Task.IsCompleted;
        });
    }

    [Fact]
    public async Task An_outage_keeps_the_guild_and_a_removal_forgets_it()
    {
        await using var scene = new ClientScene();
        var (unavailable, outages) = ClientScene.Listen<SocketGuild>();
        var (left, removals) = ClientScene.Listen<SocketGuild>();
        scene.Client.GuildUnavailable += unavailable;
        scene.Client.LeftGuild += left;
        await scene.ConnectAsync();
        await scene.SendAsync("GUILD_CREATE", Frames.Guild);

        await scene.SendAsync("GUILD_DELETE", """{"id":"30","unavailable":true}""");
        await outages.ReadAsync(TestToken);
        var kept = scene.Client.GetGuild(30);
        await scene.SendAsync("GUILD_DELETE", """{"id":"30"}""");
        await removals.ReadAsync(TestToken);

        Assert.NotNull(kept!.GetChannel(41));
        Assert.Null(scene.Client.GetGuild(30));
    }

    [Fact]
    public async Task A_guild_that_was_not_announced_has_been_joined()
    {
        await using var scene = new ClientScene();
        var (joined, heard) = ClientScene.Listen<SocketGuild>();
        scene.Client.JoinedGuild += joined;
        await scene.ConnectAsync();

        await scene.SendAsync("GUILD_CREATE", Frames.Guild);
        await scene.SendAsync("GUILD_CREATE", Frames.Guild.Replace("\"id\":\"30\",\"name\":\"Nexus\"", "\"id\":\"33\",\"name\":\"Other\"", StringComparison.Ordinal));

        Assert.Equal("Other", (await heard.ReadAsync(TestToken)).Name);
    }

    [Fact]
    public async Task An_interaction_that_a_new_session_repeats_is_handled_once()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<SocketInteraction>();
        scene.Client.InteractionCreated += handler;
        await scene.ConnectAsync();
        await scene.SendAsync("INTERACTION_CREATE", Ping(id: 600));
        await heard.ReadAsync(TestToken);
        await scene.Connection.CloseAsync(4009, TestToken);
        await scene.ReconnectAsync("two");

        await scene.SendAsync("INTERACTION_CREATE", Ping(id: 600));
        await scene.SendAsync("INTERACTION_CREATE", Ping(id: 601));

        Assert.Equal(601ul, (await heard.ReadAsync(TestToken)).Id);
    }

    [Fact]
    public async Task A_handler_that_never_returns_holds_up_neither_other_commands_nor_heartbeats()
    {
        await using var scene = new ClientScene();
        var never = new TaskCompletionSource();
        var (handler, heard) = ClientScene.Listen<SocketInteraction>();
        scene.Client.InteractionCreated += async interaction =>
        {
            await handler(interaction);
            await never.Task.WaitAsync(TestToken);
        };
        scene.Client.GuildAvailable += _ => never.Task.WaitAsync(TestToken);
        await scene.ConnectAsync();
        await scene.SendAsync("GUILD_CREATE", Frames.Guild);

        for (ulong id = 700; id < 705; id++)
            await scene.SendAsync("INTERACTION_CREATE", Ping(id));
        await scene.Connection.SendAsync("""{"op":1,"d":null}""", TestToken);

        var ids = new HashSet<ulong>();
        while (ids.Count < 5)
            ids.Add((await heard.ReadAsync(TestToken)).Id);
        Assert.Equal("""{"op":1,"d":7}""", await scene.Connection.ReceiveAsync(TestToken));
    }

    [Fact]
    public async Task A_subscriber_hears_in_order_however_slow_it_is()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<string>();
        scene.Client.RoleCreated += async role =>
        {
            await Task.Yield();
            await handler(role.Name);
        };
        await scene.ConnectAsync();
        await scene.SendAsync("GUILD_CREATE", Frames.Guild);

        for (var number = 0; number < 20; number++)
            await scene.SendAsync("GUILD_ROLE_CREATE", $$$"""{"guild_id":"30","role":{"id":"{{{100 + number}}}","name":"{{{number}}}","permissions":"0"}}""");

        for (var number = 0; number < 20; number++)
            Assert.Equal($"{number}", await heard.ReadAsync(TestToken));
    }

    [Fact]
    public async Task What_a_handler_throws_is_logged_and_the_next_event_still_comes()
    {
        await using var scene = new ClientScene();
        var (log, logged) = ClientScene.Listen<LogMessage>();
        scene.Client.Log += message => message.Exception is InvalidOperationException ? log(message) : Task.CompletedTask;
        scene.Client.RoleCreated += role => throw new InvalidOperationException(role.Name);
        await scene.ConnectAsync();
        await scene.SendAsync("GUILD_CREATE", Frames.Guild);

        await scene.SendAsync("GUILD_ROLE_CREATE", """{"guild_id":"30","role":{"id":"100","name":"a","permissions":"0"}}""");
        await scene.SendAsync("GUILD_ROLE_CREATE", """{"guild_id":"30","role":{"id":"101","name":"b","permissions":"0"}}""");

        Assert.Equal("A RoleCreated handler has thrown an exception.", (await logged.ReadAsync(TestToken)).Message);
        Assert.Equal("b", (await logged.ReadAsync(TestToken)).Exception!.Message);
    }

    [Fact]
    public async Task A_handler_that_was_removed_hears_nothing_more()
    {
        await using var scene = new ClientScene();
        var (gone, unheard) = ClientScene.Listen<SocketRole>();
        var (stays, heard) = ClientScene.Listen<SocketRole>();
        scene.Client.RoleCreated += gone;
        scene.Client.RoleCreated += stays;
        scene.Client.RoleCreated -= gone;
        await scene.ConnectAsync();
        await scene.SendAsync("GUILD_CREATE", Frames.Guild);

        await scene.SendAsync("GUILD_ROLE_CREATE", """{"guild_id":"30","role":{"id":"100","name":"a","permissions":"0"}}""");

        await heard.ReadAsync(TestToken);
        Assert.False(unheard.TryRead(out _));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_costs_nothing_but_itself()
    {
        await using var scene = new ClientScene();
        var (handler, heard) = ClientScene.Listen<SocketInteraction>();
        scene.Client.InteractionCreated += handler;
        await scene.ConnectAsync();

        await scene.SendAsync("INTERACTION_CREATE", """{"id":"what"}""");
        await scene.SendAsync("GUILD_CREATE", "null");
        await scene.SendAsync("INTERACTION_CREATE", Ping(id: 800));

        Assert.Equal(800ul, (await heard.ReadAsync(TestToken)).Id);
    }

    [Fact]
    public async Task Two_may_stop_the_client_at_once()
    {
        await using var scene = new ClientScene();
        await scene.ConnectAsync();

        await Task.WhenAll(scene.Client.StopAsync(), scene.Client.StopAsync());

        Assert.Equal(ConnectionState.Disconnected, scene.Client.ConnectionState);
    }

    private static string Ping(ulong id) => Frames.DirectInteraction(2, """{"id":"70","name":"ping","type":1}""")
        .Replace("\"id\":\"501\"", $"\"id\":\"{id}\"", StringComparison.Ordinal);

    private static async Task WaitUntilAsync(Func<bool> happened)
    {
        while (!happened())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestToken);
    }
}
