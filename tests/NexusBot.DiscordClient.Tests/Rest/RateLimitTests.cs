using Discord;
using Discord.Net;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class RateLimitTests : IDisposable
{
    private readonly RestScene _scene = new();

    [Fact]
    public async Task Who_would_exceed_the_limit_waits_for_the_reset()
    {
        _scene.Server.Answer(json: RestScene.Message, headers: Limit(remaining: 0, resetAfter: 2)).Answer(json: RestScene.Message);
        await _scene.SayAsync();

        var second = _scene.SayAsync();

        Assert.False(await RestScene.IsDoneAsync(second));
        Assert.Single(_scene.Server.Requests);
        Assert.InRange(await _scene.RunAsync(second), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Waiting_callers_go_in_the_order_in_which_they_came()
    {
        for (var answer = 0; answer < 4; answer++)
            _scene.Server.Answer(json: RestScene.Message, headers: Limit(limit: 1, remaining: 0, resetAfter: 1));

        await _scene.RunAsync(Task.WhenAll(Enumerable.Range(0, 4).Select(number => _scene.SayAsync(text: $"{number}"))));

        Assert.Equal("0123", string.Concat(_scene.Server.Requests.Select(request => request.Json!["{'content':'".Length])));
    }

    [Fact]
    public async Task Another_channel_has_a_limit_of_its_own()
    {
        _scene.Server.Answer(json: RestScene.Message, headers: Limit(remaining: 0, resetAfter: 60)).Answer(json: RestScene.Message);
        await _scene.SayAsync(channel: 7);

        await _scene.SayAsync(channel: 8);

        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Routes_of_one_bucket_share_its_limit()
    {
        _scene.Server
            .Answer(json: RestScene.Message, headers: Limit(remaining: 4, resetAfter: 9, bucket: "shared"))
            .Answer(json: RestScene.Message, headers: Limit(remaining: 4, resetAfter: 9, bucket: "shared"))
            .Answer(json: RestScene.Message, headers: Limit(remaining: 0, resetAfter: 3, bucket: "shared"))
            .Answer(json: RestScene.Message);
        await _scene.SayAsync(channel: 7);
        await _scene.Api.GetMessageAsync(7, 5, null);
        await _scene.Api.GetMessageAsync(8, 5, null);

        var posting = _scene.SayAsync(channel: 8);

        Assert.InRange(await _scene.RunAsync(posting), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Before_the_limit_is_known_one_request_goes_at_a_time()
    {
        var first = _scene.Server.AnswerLater();
        _scene.Server.Answer(json: RestScene.Message);
        var both = Task.WhenAll(_scene.SayAsync(), _scene.SayAsync());

        Assert.False(await RestScene.IsDoneAsync(both));
        Assert.Single(_scene.Server.Requests);

        first.SetResult(ScriptedRestClient.ResponseOf(200, RestScene.Message, Limit(remaining: 4, resetAfter: 5)));
        await _scene.RunAsync(both);
        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task What_another_channel_teaches_lets_nobody_past_those_on_their_way()
    {
        var first = _scene.Server.AnswerLater();
        _scene.Server.Answer(json: RestScene.Message, headers: Limit(remaining: 4, resetAfter: 5)).Answer(json: RestScene.Message);
        var underway = _scene.SayAsync(channel: 7);
        await _scene.SayAsync(channel: 8);

        var second = _scene.SayAsync(channel: 7);

        Assert.False(await RestScene.IsDoneAsync(second));
        Assert.Equal(2, _scene.Server.Requests.Count);
        first.SetResult(ScriptedRestClient.ResponseOf(200, RestScene.Message));
        await _scene.RunAsync(Task.WhenAll(underway, second));
    }

    [Fact]
    public async Task A_refusal_is_waited_out_and_the_request_repeated()
    {
        _scene.Server.Answer(429, """{"retry_after":1.5,"global":false}""").Answer(json: RestScene.Message);

        var elapsed = await _scene.RunAsync(_scene.SayAsync());

        Assert.InRange(elapsed, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(6.5));
        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"retry_after":0,"global":false}""")]
    public async Task A_refusal_that_names_no_wait_is_not_repeated_at_the_speed_of_the_wire(string body)
    {
        _scene.Server.Answer(429, body, ("Retry-After", "0")).Answer(json: RestScene.Message);

        var elapsed = await _scene.RunAsync(_scene.SayAsync());

        Assert.InRange(elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task A_global_refusal_silences_every_route()
    {
        _scene.Server
            .Answer(429, """{"retry_after":2,"global":true}""", ("X-RateLimit-Global", "true"), ("X-RateLimit-Scope", "global"))
            .Answer(json: RestScene.Message).Answer(json: """{"id":"1","username":"u"}""");
        var message = _scene.SayAsync();
        await RestScene.IsDoneAsync(message);

        var user = _scene.Api.GetUserAsync(1, null);

        Assert.False(await RestScene.IsDoneAsync(user));
        Assert.InRange(await _scene.RunAsync(Task.WhenAll(message, user)), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Who_could_not_outwait_a_global_refusal_is_told_at_once()
    {
        _scene.Server.Answer(429, """{"retry_after":60,"global":true}""", ("X-RateLimit-Global", "true"));
        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync());

        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync(channel: 8));

        Assert.Single(_scene.Server.Requests);
    }

    [Fact]
    public async Task Answers_to_interactions_stand_outside_the_global_limit()
    {
        _scene.Server.Answer(429, """{"retry_after":5,"global":true}""", ("X-RateLimit-Global", "true"));
        var message = _scene.SayAsync();
        await RestScene.IsDoneAsync(message);
        _scene.Server.Answer(204, "").Answer(json: RestScene.Message);

        await _scene.Api.RespondAsync(11, "tok", new() { Type = InteractionResponseType.DeferredUpdateMessage }, [], null);

        Assert.False(message.IsCompleted);
        await _scene.RunAsync(message);
    }

    [Fact]
    public async Task No_second_sees_as_many_requests_as_discord_allows()
    {
        for (var answer = 0; answer < 60; answer++)
            _scene.Server.Answer(json: RestScene.Message);

        var all = Task.WhenAll(Enumerable.Range(0, 60).Select(channel => _scene.SayAsync((ulong)channel)));

        Assert.False(await RestScene.IsDoneAsync(all));
        Assert.Equal(45, _scene.Server.Requests.Count);
        Assert.InRange(await _scene.RunAsync(all), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task Who_will_not_wait_is_told_at_once()
    {
        _scene.Server.Answer(json: RestScene.Message, headers: Limit(remaining: 0, resetAfter: 2));
        await _scene.SayAsync();

        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync(options: new() { RetryMode = RetryMode.AlwaysFail }));

        Assert.Single(_scene.Server.Requests);
    }

    [Fact]
    public async Task Who_could_not_wait_long_enough_is_told_at_once()
    {
        _scene.Server.Answer(json: RestScene.Message, headers: Limit(remaining: 0, resetAfter: 30));
        await _scene.SayAsync();

        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync(options: new() { Timeout = 1000 }));
    }

    [Fact]
    public async Task Who_is_cancelled_while_waiting_leaves_the_queue()
    {
        _scene.Server.Answer(json: RestScene.Message, headers: Limit(remaining: 0, resetAfter: 2)).Answer(json: RestScene.Message);
        await _scene.SayAsync();
        using var cancelled = new CancellationTokenSource();
        var impatient = _scene.SayAsync(options: new() { CancelToken = cancelled.Token });
        var patient = _scene.SayAsync(text: "patient");

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await _scene.RunAsync(patient);
        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    public void Dispose() => _scene.Dispose();

    private static (string, string)[] Limit(int remaining, double resetAfter, string bucket = "abc", int limit = 5) =>
    [
        ("X-RateLimit-Limit", $"{limit}"),
        ("X-RateLimit-Remaining", $"{remaining}"),
        // A clock that is years off must not matter.
        ("X-RateLimit-Reset", "1000000000"),
        ("X-RateLimit-Reset-After", $"{resetAfter}"),
        ("X-RateLimit-Bucket", bucket),
    ];
}
