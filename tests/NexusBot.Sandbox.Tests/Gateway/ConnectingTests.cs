using System.Net.WebSockets;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Gateway;

public sealed class ConnectingTests
{
    private const int Guilds = 1;

    [Theory]
    [InlineData("v=10&encoding=json")]
    [InlineData("v=10&encoding=json&compress=zlib-stream")]
    public async Task A_bot_is_greeted_and_told_its_guilds(string query)
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.ConnectAsync(discord.Server, query);

        var hello = await bot.ReadAsync(op: 10);
        await bot.IdentifyAsync(discord.Server, Guilds);
        var ready = await bot.ReadEventAsync("READY");
        var guild = await bot.ReadEventAsync("GUILD_CREATE");

        Assert.Equal(41250, hello.GetProperty("d").GetProperty("heartbeat_interval").GetInt32());
        Assert.Equal(1, ready.GetProperty("s").GetInt32());
        Assert.True(ready.GetProperty("d").GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean());
        Assert.Equal("ProDev", guild.GetProperty("d").GetProperty("name").GetString());
        Assert.False(guild.GetProperty("d").GetProperty("unavailable").GetBoolean());
        Assert.Equal(3, guild.GetProperty("d").GetProperty("member_count").GetInt32());
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.ConnectAsync(discord.Server);

        await bot.SendAsync("""{"op":1,"d":null}""");

        await bot.ReadAsync(op: 11);
    }

    [Theory]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1}}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":134217728,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":32768,"properties":{}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1,"properties":{},"shard":[1,1]}}""", 4010)]
    [InlineData("""{"op":3,"d":{"since":null,"activities":[],"status":"online","afk":false}}""", 4003)]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""not json""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"\ud83d","intents":1,"properties":{}}}""", 4002)]
    [InlineData("""{"op":"two","d":null}""", 4002)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":"all","properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1,"properties":{},"shard":["0","1"]}}""", 4010)]
    [InlineData("""{"op":6,"d":{"token":"TOKEN","session_id":"s","seq":null}}""", 4002)]
    [InlineData("""{"op":8,"d":null}""", 4003)]
    public async Task What_discord_does_not_take_closes_with_its_code(string payload, int code)
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.ConnectAsync(discord.Server);

        await bot.SendAsync(payload.Replace("TOKEN", discord.World.Application.Token, StringComparison.Ordinal));

        Assert.Equal(code, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task A_payload_over_4096_bytes_is_a_decode_error()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.ConnectAsync(discord.Server);

        await bot.SendAsync($$"""{"op":1,"d":"{{new string('x', 4096)}}"}""");

        Assert.Equal(4002, await bot.ReadCloseAsync());
    }

    [Theory]
    [InlineData("v=10&encoding=etf")]
    [InlineData("v=10&encoding=json&compress=zstd-stream")]
    public async Task What_the_sandbox_does_not_speak_is_refused_at_once(string query)
    {
        await using var discord = await TinyDiscord.StartAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => TinyBot.ConnectAsync(discord.Server, query));

        Assert.Contains("501", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_version_of_the_gateway_is_closed()
    {
        await using var discord = await TinyDiscord.StartAsync();

        await using var bot = await TinyBot.ConnectAsync(discord.Server, "v=8&encoding=json");

        Assert.Equal(4012, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task A_second_identify_is_refused()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);

        await bot.IdentifyAsync(discord.Server, Guilds);

        Assert.Equal(4005, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task The_121st_payload_within_a_minute_is_too_many()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.ConnectAsync(discord.Server);

        for (var i = 0; i < 121; i++)
            await bot.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(4008, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task A_bot_that_falls_silent_is_closed()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var discord = await TinyDiscord.StartAsync(o => o.WireClock = clock);
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);
        await bot.ReadEventAsync("READY");

        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(4000, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task Members_asked_for_in_haste_come_after_the_greeting()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server, Guilds);

        await bot.SendAsync("""{"op":8,"d":null}""");
        await bot.SendAsync($$"""{"op":8,"d":{"guild_id":"{{discord.Guild.Id}}","query":"ami","limit":"many"} }""");

        Assert.Equal("READY", (await bot.ReadAsync(op: 0)).GetProperty("t").GetString());
        var chunk = await bot.ReadEventAsync("GUILD_MEMBERS_CHUNK");
        Assert.Equal(1, chunk.GetProperty("d").GetProperty("members").GetArrayLength());
    }

    [Fact]
    public async Task An_outage_turns_connections_away()
    {
        await using var discord = await TinyDiscord.StartAsync();
        discord.Server.Gateway.RefusesConnections = true;

        await Assert.ThrowsAsync<WebSocketException>(() => TinyBot.ConnectAsync(discord.Server));
    }
}
