using System.Net.WebSockets;
using System.Text;
using NexusBot.Sandbox.Driver;
using NexusBot.Sandbox.Tests.Interactions;

namespace NexusBot.Sandbox.Tests.Control;

public sealed class FaultTests
{
    [Fact]
    public async Task The_next_answer_of_a_route_can_be_spoilt()
    {
        await using var stage = await Stage.StartAsync();
        stage.Register("ping");
        ApiAnswer? spoilt = null;
        stage.Bot.On("ping", async heard =>
        {
            spoilt = await heard.SayAsync("pong");
            await heard.SayAsync("pong again");
        });

        Assert.Equal(204, await OrderAsync(stage, "rest", """{"method":"POST","path":"/interactions/{interaction_id}/{interaction_token}/callback","status":502}"""));
        var answer = await stage.Amina.RunsAsync("/ping");

        Assert.Equal(502, spoilt!.Status);
        Assert.Equal("pong again", answer.Text);
    }

    [Theory]
    [InlineData("gateway", """{"kind":"reconnect"}""", 204)]
    [InlineData("gateway", """{"kind":"thunder"}""", 400)]
    [InlineData("gateway", """{"kind":"close","code":12}""", 400)]
    [InlineData("gateway", """{"kind":"forget"}""", 204)]
    [InlineData("guild", """{"guild_id":"1"}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway"}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","retry_after_seconds":1,"scope":"galaxy"}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","retry_after_seconds":172800,"cloudflare":true}""", 204)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","loses_answer":true}""", 204)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","status":99}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","status":500,"times":0}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","delay_seconds":-1}""", 400)]
    [InlineData("rest", """{"method":"GET","path":"/gateway","retry_after_seconds":1e300}""", 400)]
    public async Task An_order_is_taken_or_refused(string what, string body, int status)
    {
        await using var stage = await Stage.StartAsync();

        Assert.Equal(status, await OrderAsync(stage, what, body));
    }

    [Fact]
    public async Task A_guild_goes_out_and_comes_back()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);
        await bot.ReadEventAsync("GUILD_CREATE");
        await discord.Server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);

        await OrderAsync(discord.Server, "guild", $$"""{"guild_id":"{{discord.Guild.Id}}"}""");
        var gone = await bot.ReadEventAsync("GUILD_DELETE");
        await OrderAsync(discord.Server, "guild", $$"""{"guild_id":"{{discord.Guild.Id}}","unavailable":false}""");
        await bot.ReadEventAsync("GUILD_CREATE");

        Assert.True(gone.GetProperty("d").GetProperty("unavailable").GetBoolean());
    }

    [Fact]
    public async Task The_gateway_refuses_connections_until_it_accepts_them_again()
    {
        await using var discord = await TinyDiscord.StartAsync();

        await OrderAsync(discord.Server, "gateway", """{"kind":"refuse"}""");
        await Assert.ThrowsAsync<WebSocketException>(() => TinyBot.ConnectAsync(discord.Server));
        await OrderAsync(discord.Server, "gateway", """{"kind":"accept"}""");

        await using var bot = await TinyBot.IdentifiedAsync(discord.Server);
        await bot.ReadEventAsync("READY");
    }

    [Fact]
    public async Task What_was_ordered_can_be_taken_back()
    {
        await using var discord = await TinyDiscord.StartAsync();
        await OrderAsync(discord.Server, "rest", """{"method":"GET","path":"/users/@me","status":500,"times":9}""");
        var spoilt = await discord.GetAsync("users/@me");

        using var http = new HttpClient { BaseAddress = discord.Server.Url };
        using var cleared = await http.DeleteAsync("sandbox/faults", TestContext.Current.CancellationToken);
        var fine = await discord.GetAsync("users/@me");

        Assert.Equal((500, 204, 200), (spoilt.Status, (int)cleared.StatusCode, fine.Status));
    }

    [Fact]
    public async Task Slowmode_a_lock_and_a_time_out_hold_members_back()
    {
        await using var stage = await Stage.StartAsync();
        var guild = stage.World.Guilds.List()[0];
        var channel = stage.World.Channels.List(guild.Id)[0];
        stage.World.Channels.Update(channel.Id, each => each with { RateLimitPerUser = 60 });

        await stage.Amina.WritesAsync("first");
        var slow = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Amina.WritesAsync("second"));
        await stage.Bela.WritesAsync("I have not said anything yet");
        await stage.Discord.AdvanceAsync(TimeSpan.FromMinutes(1));
        await stage.Amina.WritesAsync("second");
        stage.World.Members.Update(guild.Id, stage.Bela.Id, each => each with { TimedOutUntil = stage.World.WorldTime.GetUtcNow().AddDays(1) });
        var silenced = await Assert.ThrowsAsync<RefusedByDiscordException>(() => stage.Bela.WritesAsync("and again"));

        Assert.Contains("Slowmode", slow.Message, StringComparison.Ordinal);
        Assert.Contains("permission", silenced.Message, StringComparison.Ordinal);
    }

    private static async Task<int> OrderAsync(Stage stage, string what, string body) => await OrderAsync(stage.Discord.Server, what, body);

    private static async Task<int> OrderAsync(SandboxServer server, string what, string body)
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync($"sandbox/faults/{what}", content, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
