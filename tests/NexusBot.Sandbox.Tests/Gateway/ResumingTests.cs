using System.Net.WebSockets;
using NexusBot.Sandbox.Gateway;

namespace NexusBot.Sandbox.Tests.Gateway;

public sealed class ResumingTests
{
    private const int Guilds = 1;

    [Fact]
    public async Task A_bot_that_lost_its_socket_is_told_what_it_missed()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var (sessionId, seen) = await LoseSocketAsync(discord);
        var role = discord.World.Roles.Add(discord.Guild.Id, "mentor");

        await using var bot = await ResumeAsync(discord, sessionId, seen);
        var missed = await bot.ReadAsync(op: 0);
        var resumed = await bot.ReadAsync(op: 0);

        Assert.Equal("GUILD_ROLE_CREATE", missed.GetProperty("t").GetString());
        Assert.Equal(role.Id.ToString(null as IFormatProvider), missed.GetProperty("d").GetProperty("role").GetProperty("id").GetString());
        Assert.Equal(seen + 1, missed.GetProperty("s").GetInt64());
        Assert.Equal("RESUMED", resumed.GetProperty("t").GetString());
    }

    [Fact]
    public async Task An_unknown_session_cannot_be_resumed()
    {
        await using var discord = await TinyDiscord.StartAsync();

        await using var bot = await ResumeAsync(discord, "unknown", 1);
        var invalid = await bot.ReadAsync(op: 9);

        Assert.False(invalid.GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task A_sequence_from_the_future_is_refused()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var (sessionId, seen) = await LoseSocketAsync(discord);

        await using var bot = await ResumeAsync(discord, sessionId, seen + 100);

        Assert.Equal(4007, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task A_session_that_was_closed_properly_is_over()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var first = await TinyBot.IdentifiedAsync(discord.Server);
        var sessionId = (await first.ReadEventAsync("READY")).GetProperty("d").GetProperty("session_id").GetString()!;
        await first.CloseAsync(1000);

        await using var bot = await ResumeAsync(discord, sessionId, 1);

        await bot.ReadAsync(op: 9);
    }

    [Fact]
    public async Task More_than_the_session_remembers_cannot_be_resumed()
    {
        await using var discord = await TinyDiscord.StartAsync(o => o.Gateway.ReplayCapacity = 2);
        var (sessionId, seen) = await LoseSocketAsync(discord);
        for (var i = 0; i < 3; i++)
            discord.World.Roles.Add(discord.Guild.Id, $"role {i}");

        await using var bot = await ResumeAsync(discord, sessionId, seen);

        await bot.ReadAsync(op: 9);
    }

    [Fact]
    public async Task The_server_can_ask_for_a_reconnect_and_call_a_session_invalid()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server, Guilds);
        await bot.ReadEventAsync("GUILD_CREATE");
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);

        discord.Server.Gateway.AskToReconnect();
        await bot.ReadAsync(op: 7);
        discord.Server.Gateway.InvalidateSessions(resumable: true);
        var resumable = await bot.ReadAsync(op: 9);
        discord.Server.Gateway.InvalidateSessions(resumable: false);
        var lost = await bot.ReadAsync(op: 9);

        Assert.True(resumable.GetProperty("d").GetBoolean());
        Assert.False(lost.GetProperty("d").GetBoolean());
    }

    [Fact]
    public async Task The_server_can_close_with_any_code()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);

        discord.Server.Gateway.CloseConnections(CloseCode.SessionTimedOut);

        Assert.Equal(4009, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task A_bot_that_answers_the_servers_goodbye_has_not_said_its_own()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var first = await TinyBot.IdentifiedAsync(discord.Server, Guilds);
        var sessionId = (await first.ReadEventAsync("READY")).GetProperty("d").GetProperty("session_id").GetString()!;
        var seen = (await first.ReadEventAsync("GUILD_CREATE")).GetProperty("s").GetInt64();
        discord.Server.Gateway.CloseConnections(CloseCode.UnknownError);
        await first.ReadCloseAsync();
        await first.CloseAsync(1000);

        await using var bot = await ResumeAsync(discord, sessionId, seen);

        await bot.ReadEventAsync("RESUMED");
    }

    [Fact]
    public async Task A_session_that_was_forgotten_loses_its_connection_too()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);

        discord.Server.Gateway.ForgetSessions();

        await Assert.ThrowsAsync<WebSocketException>(bot.ReadCloseAsync);
    }

    [Fact]
    public async Task A_bot_whose_session_became_invalid_is_not_there_any_more()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);

        discord.Server.Gateway.InvalidateSessions(resumable: false);
        await bot.ReadAsync(op: 9);

        Assert.True(SpinWait.SpinUntil(() => !discord.Server.Gateway.IsBotOnline, TimeSpan.FromSeconds(30)));
    }

    private static async Task<(string SessionId, long Seen)> LoseSocketAsync(TinyDiscord discord)
    {
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server, Guilds);
        var ready = await bot.ReadEventAsync("READY");
        var guild = await bot.ReadEventAsync("GUILD_CREATE");
        bot.Drop();
        return (ready.GetProperty("d").GetProperty("session_id").GetString()!, guild.GetProperty("s").GetInt64());
    }

    private static async Task<TinyBot> ResumeAsync(TinyDiscord discord, string sessionId, long seen)
    {
        var bot = await TinyBot.ConnectAsync(discord.Server);
        await bot.ReadAsync(op: 10);
        await bot.SendAsync($$"""{"op":6,"d":{"token":"{{discord.World.Application.Token}}","session_id":"{{sessionId}}","seq":{{seen}} } }""");
        return bot;
    }
}
