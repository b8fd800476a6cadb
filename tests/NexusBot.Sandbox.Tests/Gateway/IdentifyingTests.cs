using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Gateway;

public sealed class IdentifyingTests
{
    [Fact]
    public async Task A_second_identify_within_five_seconds_makes_an_invalid_session()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var discord = await TinyDiscord.StartAsync(o => o.WireClock = clock);
        await using var first = await TinyBot.IdentifiedAsync(discord.Server);
        await first.ReadEventAsync("READY");

        await using var second = await TinyBot.IdentifiedAsync(discord.Server);
        var invalid = await second.ReadAsync(op: 9);
        clock.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(discord.Server, intents: 1);

        Assert.False(invalid.GetProperty("d").GetBoolean());
        await second.ReadEventAsync("READY");
    }

    [Fact]
    public async Task Shards_of_different_buckets_may_identify_at_once()
    {
        await using var discord = await TinyDiscord.StartAsync(o => o.Gateway.MaxConcurrency = 2);
        await using var first = await TinyBot.ConnectAsync(discord.Server);
        await using var second = await TinyBot.ConnectAsync(discord.Server);
        await using var third = await TinyBot.ConnectAsync(discord.Server);

        await IdentifyAsync(first, discord, shard: 0);
        await IdentifyAsync(second, discord, shard: 1);
        await first.ReadEventAsync("READY");
        await second.ReadEventAsync("READY");
        await IdentifyAsync(third, discord, shard: 2);

        await third.ReadAsync(op: 9);
    }

    [Fact]
    public async Task Who_identifies_too_often_in_a_day_loses_the_token()
    {
        await using var discord = await TinyDiscord.StartAsync(o =>
        {
            o.Gateway.SessionStarts = 1;
            o.Gateway.IdentifyInterval = TimeSpan.Zero;
        });
        var before = await discord.GetAsync("gateway/bot");
        await using var first = await TinyBot.IdentifiedAsync(discord.Server);
        await first.ReadEventAsync("READY");
        var after = await discord.GetAsync("gateway/bot");

        await using var second = await TinyBot.IdentifiedAsync(discord.Server);
        var code = await second.ReadCloseAsync();
        var refused = await discord.GetAsync("users/@me");

        Assert.Equal((1, 0), (Remaining(before), Remaining(after)));
        Assert.Equal((4004, 401), (code, refused.Status));
    }

    [Fact]
    public async Task The_day_of_session_starts_ends()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var discord = await TinyDiscord.StartAsync(o =>
        {
            o.WireClock = clock;
            o.Gateway.SessionStarts = 1;
        });
        await using var first = await TinyBot.IdentifiedAsync(discord.Server);
        await first.ReadEventAsync("READY");

        clock.Advance(TimeSpan.FromHours(25));
        await using var second = await TinyBot.IdentifiedAsync(discord.Server);

        await second.ReadEventAsync("READY");
    }

    [Fact]
    public async Task A_bot_in_too_many_guilds_has_to_shard()
    {
        await using var discord = await TinyDiscord.StartAsync(o => o.Gateway.MaxGuildsPerShard = 1);
        var next = discord.World.Guilds.Add("next door", discord.Owner);
        discord.World.Guilds.InviteBot(next.Id);

        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);

        Assert.Equal(4011, await bot.ReadCloseAsync());
    }

    [Fact]
    public async Task All_members_can_be_asked_for_once_in_thirty_seconds()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var discord = await TinyDiscord.StartAsync(o => o.WireClock = clock);
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server, (int)(GatewayIntents.Guilds | GatewayIntents.GuildMembers));
        await bot.ReadEventAsync("GUILD_CREATE");
        var request = $$"""{"op":8,"d":{"guild_id":"{{discord.Guild.Id}}","query":"","limit":0,"nonce":"n"} }""";

        await bot.SendAsync(request);
        await bot.ReadEventAsync("GUILD_MEMBERS_CHUNK");
        await bot.SendAsync(request);
        var limited = (await bot.ReadEventAsync("RATE_LIMITED")).GetProperty("d");
        clock.Advance(TimeSpan.FromSeconds(31));
        await bot.SendAsync(request);
        await bot.ReadEventAsync("GUILD_MEMBERS_CHUNK");

        Assert.Equal(8, limited.GetProperty("opcode").GetInt32());
        Assert.InRange(limited.GetProperty("retry_after").GetDouble(), 0.001, 30);
        Assert.Equal("n", limited.GetProperty("meta").GetProperty("nonce").GetString());
    }

    [Fact]
    public async Task A_session_is_forgotten_after_its_window()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var discord = await TinyDiscord.StartAsync(o => o.WireClock = clock);
        await using var first = await TinyBot.IdentifiedAsync(discord.Server);
        var sessionId = (await first.ReadEventAsync("READY")).GetProperty("d").GetProperty("session_id").GetString();
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);
        first.Drop();
        while (discord.Server.Gateway.IsBotOnline)
            await Task.Yield();

        clock.Advance(TimeSpan.FromMinutes(4));
        await using var second = await TinyBot.ConnectAsync(discord.Server);
        await second.SendAsync($$"""{"op":6,"d":{"token":"{{discord.World.Application.Token}}","session_id":"{{sessionId}}","seq":1} }""");

        Assert.False((await second.ReadAsync(op: 9)).GetProperty("d").GetBoolean());
    }

    private static int Remaining(ApiAnswer answer) => answer.Json.GetProperty("session_start_limit").GetProperty("remaining").GetInt32();

    private static Task IdentifyAsync(TinyBot bot, TinyDiscord discord, int shard) => bot.SendAsync($$"""
        {"op":2,"d":{"token":"{{discord.World.Application.Token}}","intents":1,"shard":[{{shard}},3],"properties":{"os":"linux","browser":"tiny","device":"tiny"} } }
        """);
}
