using Discord;
using Discord.Net;
using Discord.Rest.Sending;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

/// <summary>Who is let through with hardly any time left is cut off on the way, and nobody knows then whether it arrived.</summary>
public sealed class LateTurnsTests
{
    private const int AllOfASecond = 45;

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_that_leaves_no_time_to_send_is_not_waited_for()
    {
        using var scene = new RestScene();
        scene.Server.Answer(
            json: RestScene.Message,
            headers: [("X-RateLimit-Limit", "1"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "14"), ("X-RateLimit-Bucket", "abc")]);
        await scene.SayAsync();

        var late = scene.SayAsync();

        Assert.True(await RestScene.IsDoneAsync(late));
        await Assert.ThrowsAsync<RateLimitedException>(() => late);
    }

    [Fact]
    public async Task A_refusal_that_leaves_no_time_to_send_again_is_not_waited_out()
    {
        using var scene = new RestScene();
        scene.Server.Answer(429, """{"retry_after":14,"global":false}""");

        var late = scene.SayAsync();

        Assert.True(await RestScene.IsDoneAsync(late));
        await Assert.ThrowsAsync<RateLimitedException>(() => late);
    }

    [Fact]
    public async Task A_request_that_never_left_is_not_sent_in_the_last_moment()
    {
        using var scene = new RestScene();
        scene.Server.Break(new HttpRequestException(HttpRequestError.ConnectionError)).Answer(json: RestScene.Message);

        var late = scene.SayAsync(options: new RequestOptions { Timeout = 2100 });
        await scene.RunAsync(Task.WhenAny(late));

        await Assert.ThrowsAsync<HttpRequestException>(() => late);
        Assert.Single(scene.Server.Requests);
    }

    [Fact]
    public async Task Whom_those_before_it_have_kept_for_too_long_gets_no_turn()
    {
        var time = new FakeTimeProvider();
        using var limit = new GlobalLimit(time);
        for (var turn = 0; turn < AllOfASecond; turn++)
            await limit.EnterAsync(long.MaxValue, TestToken);
        var patient = limit.EnterAsync(long.MaxValue, TestToken).AsTask();
        var inAHurry = limit.EnterAsync(time.After(TimeSpan.FromMilliseconds(500)), TestToken).AsTask();

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await patient.WaitAsync(TimeSpan.FromSeconds(30), TestToken));
        Assert.False(await inAHurry.WaitAsync(TimeSpan.FromSeconds(30), TestToken));
    }
}
