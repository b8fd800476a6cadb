using System.Text.Json;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Tests.Rest;

public sealed class LimitsAndFaultsTests
{
    private const string Create = "/channels/{channel_id}/messages";

    [Fact]
    public async Task The_sixth_message_within_five_seconds_is_too_many()
    {
        await using var discord = await TinyDiscord.StartAsync(o => o.RateLimits.Enforced = true);

        ApiAnswer answer = null!;
        for (var i = 0; i < 5; i++)
            answer = await discord.SayAsync("""{"content":"x"}""");
        var refused = await discord.SayAsync("""{"content":"x"}""");

        Assert.Equal("0", answer.Header("X-RateLimit-Remaining"));
        Assert.Equal(429, refused.Status);
        Assert.Equal("user", refused.Header("X-RateLimit-Scope"));
        Assert.Equal(answer.Header("X-RateLimit-Bucket"), refused.Header("X-RateLimit-Bucket"));
        Assert.InRange(refused.Json.GetProperty("retry_after").GetDouble(), 0.001, 5);
        Assert.False(refused.Json.GetProperty("global").GetBoolean());
    }

    [Fact]
    public async Task The_global_limit_names_itself()
    {
        await using var discord = await TinyDiscord.StartAsync(o =>
        {
            o.RateLimits.Enforced = true;
            o.RateLimits.Global = new RateLimit(1, TimeSpan.FromMinutes(1));
        });

        await discord.GetAsync("users/@me");
        var refused = await discord.GetAsync("gateway/bot");
        var exempt = await discord.GetAsync("gateway");

        Assert.True(refused.Json.GetProperty("global").GetBoolean());
        Assert.Equal("true", refused.Header("X-RateLimit-Global"));
        Assert.Equal(200, exempt.Status);
    }

    [Fact]
    public async Task Ordered_faults_meet_the_next_calls_of_their_route_alone()
    {
        await using var discord = await TinyDiscord.StartAsync();
        discord.Server.Faults.Next("POST", Create, RestFault.IsRateLimited(TimeSpan.FromSeconds(2), "shared"));
        discord.Server.Faults.Next("POST", Create, RestFault.FailsWith(502));

        var other = await discord.GetAsync("users/@me");
        var limited = await discord.SayAsync("""{"content":"x"}""");
        var failed = await discord.SayAsync("""{"content":"x"}""");
        var fine = await discord.SayAsync("""{"content":"x"}""");

        Assert.Equal((200, 429, 502, 200), (other.Status, limited.Status, failed.Status, fine.Status));
        Assert.Equal("shared", limited.Header("X-RateLimit-Scope"));
        Assert.Equal(2, limited.Json.GetProperty("retry_after").GetDouble());
    }

    [Fact]
    public async Task Messages_older_than_an_hour_are_edited_a_few_times_only()
    {
        await using var discord = await TinyDiscord.StartAsync(o =>
        {
            o.RateLimits.Enforced = true;
            o.RateLimits.OldEdits = new RateLimit(1, TimeSpan.FromHours(1));
        });
        var message = await discord.SayAsync("""{"content":"x"}""");
        var path = $"channels/{discord.Channel.Id}/messages/{message.Id}";
        var young = new[] { await discord.PatchAsync(path, """{"content":"1"}"""), await discord.PatchAsync(path, """{"content":"2"}""") };

        discord.Server.Clock.Advance(TimeSpan.FromMinutes(61));
        var old = await discord.PatchAsync(path, """{"content":"3"}""");
        var refused = await discord.PatchAsync(path, """{"content":"4"}""");

        Assert.All(young, answer => Assert.Equal(200, answer.Status));
        Assert.Equal((200, 429, 30046), (old.Status, refused.Status, refused.Code));
        Assert.InRange(refused.Json.GetProperty("retry_after").GetDouble(), 1, 3600);
    }

    [Fact]
    public async Task Cloudflares_429_is_a_page_without_a_bucket()
    {
        await using var discord = await TinyDiscord.StartAsync();
        discord.Server.Faults.Next("POST", Create, RestFault.IsBannedByCloudflare(TimeSpan.FromDays(2)));

        var refused = await discord.SayAsync("""{"content":"x"}""");

        Assert.Equal((429, "172800"), (refused.Status, refused.Header("Retry-After")));
        Assert.Equal(JsonValueKind.Undefined, refused.Json.ValueKind);
        Assert.False(refused.Headers.Contains("X-RateLimit-Scope"));
        Assert.Empty(discord.World.Messages.List(discord.Channel.Id));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task A_429_names_its_scope(string scope)
    {
        await using var discord = await TinyDiscord.StartAsync();
        discord.Server.Faults.Next("POST", Create, RestFault.IsRateLimited(TimeSpan.FromSeconds(1.5), scope));

        var refused = await discord.SayAsync("""{"content":"x"}""");

        Assert.Equal(scope, refused.Header("X-RateLimit-Scope"));
        Assert.Equal(scope == "global", refused.Json.GetProperty("global").GetBoolean());
        Assert.Equal(scope == "global", refused.Headers.Contains("X-RateLimit-Global"));
    }

    [Fact]
    public async Task A_delayed_call_still_does_its_work()
    {
        var clock = new WorldClock(TimeProvider.System);
        await using var discord = await TinyDiscord.StartAsync(o => o.WireClock = clock);
        discord.Server.Faults.Next("POST", Create, RestFault.IsDelayedBy(TimeSpan.FromMinutes(1)));

        var sending = discord.SayAsync("""{"content":"x"}""");
        while (!sending.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }

        Assert.Equal(200, (await sending).Status);
        Assert.Single(discord.World.Messages.List(discord.Channel.Id));
    }

    [Fact]
    public async Task A_lost_answer_has_done_its_work()
    {
        await using var discord = await TinyDiscord.StartAsync();
        discord.Server.Faults.Next("POST", Create, RestFault.AnswerIsLost());

        await Assert.ThrowsAsync<HttpRequestException>(() => discord.SayAsync("""{"content":"x"}"""));

        Assert.Single(discord.World.Messages.List(discord.Channel.Id));
    }

    [Fact]
    public async Task A_refusal_gets_lost_like_any_answer()
    {
        await using var discord = await TinyDiscord.StartAsync();
        discord.Server.Faults.Next("POST", Create, RestFault.AnswerIsLost());

        await Assert.ThrowsAsync<HttpRequestException>(() => discord.SayAsync("""{"content":""}"""));

        Assert.Empty(discord.World.Messages.List(discord.Channel.Id));
    }

    [Fact]
    public async Task A_wrong_token_and_an_unknown_route_are_told_apart()
    {
        await using var discord = await TinyDiscord.StartAsync();
        var unknown = await discord.GetAsync("no/such/route");
        var method = await discord.SendAsync(HttpMethod.Delete, "users/@me", null);
        discord.Http.DefaultRequestHeaders.Authorization = new("Bot", "wrong");

        var unauthorized = await discord.GetAsync("users/@me");

        Assert.Equal((404, 0), (unknown.Status, unknown.Code));
        Assert.Equal("404: Not Found", unknown.Json.GetProperty("message").GetString());
        Assert.Equal((405, 0), (method.Status, method.Code));
        Assert.Equal((401, 0), (unauthorized.Status, unauthorized.Code));
    }
}
