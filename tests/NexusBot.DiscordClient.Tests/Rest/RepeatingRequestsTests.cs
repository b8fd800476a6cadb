using System.IO.Compression;
using System.Net;
using Discord;
using Discord.Net;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class RepeatingRequestsTests : IDisposable
{
    private readonly RestScene _scene = new();

    [Fact]
    public async Task A_fault_of_the_server_is_tried_again_with_the_same_nonce()
    {
        _scene.Server.Answer(502, "<html>").Break(new HttpRequestException("reset")).Answer(json: RestScene.Message);

        await _scene.RunAsync(_scene.SayAsync());

        Assert.Equal(3, _scene.Server.Requests.Count);
        Assert.Single(_scene.Server.Requests.Select(request => request.Json).Distinct());
    }

    [Fact]
    public async Task Trying_again_ends()
    {
        for (var answer = 0; answer < 5; answer++)
            _scene.Server.Answer(503, "");
        var work = _scene.SayAsync();

        await _scene.RunAsync(work);

        var fault = await Assert.ThrowsAsync<HttpException>(() => work);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, fault.HttpCode);
        Assert.Equal(5, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_silent_is_asked_again()
    {
        _scene.Server.Hang().Answer(json: RestScene.Message);

        await _scene.RunAsync(_scene.SayAsync());

        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    public async Task A_file_that_can_be_read_only_once_is_sent_only_once(int status)
    {
        _scene.Server.Answer(status, """{"retry_after":1,"global":false}""").Answer(json: RestScene.Message);
        using var passing = new DeflateStream(new MemoryStream([1, 2, 3]), CompressionMode.Decompress);
        var work = _scene.Api.CreateMessageAsync(7, RestScene.Body(), [new FileAttachment(passing, "schema.png")], options: null);

        await _scene.RunAsync(Task.WhenAny(work));

        await Assert.ThrowsAnyAsync<Exception>(() => work);
        Assert.Single(_scene.Server.Requests);
    }

    [Fact]
    public async Task Files_have_all_the_time_that_the_caller_gives()
    {
        _scene.Server.Hang();
        using var picture = new MemoryStream([1, 2, 3]);
        var work = _scene.Api.CreateMessageAsync(
            7, RestScene.Body(), [new FileAttachment(picture, "schema.png")], new RequestOptions { Timeout = 40_000 });

        _scene.Time.Advance(TimeSpan.FromSeconds(30));
        await RestScene.IsDoneAsync(work);
        await _scene.RunAsync(Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1), _scene.Time, TestContext.Current.CancellationToken)));

        Assert.Single(_scene.Server.Requests);
        _scene.Time.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<TimeoutException>(() => work);
    }

    [Fact]
    public async Task Silence_until_the_time_is_over_is_a_time_out()
    {
        _scene.Server.Hang();
        var work = _scene.SayAsync(options: new RequestOptions { Timeout = 1000 });

        await _scene.RunAsync(work);

        await Assert.ThrowsAsync<TimeoutException>(() => work);
    }

    [Fact]
    public async Task Who_asks_for_no_repetition_gets_none()
    {
        _scene.Server.Answer(502, "");

        await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync(options: new() { RetryMode = RetryMode.AlwaysFail }));

        Assert.Single(_scene.Server.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_refused_repetition_does_not_say_that_the_first_attempt_made_nothing(int status)
    {
        _scene.Server.Break(new HttpRequestException("reset")).Answer(status, """{"code":50007,"message":"Cannot send messages to this user"}""");
        var work = _scene.SayAsync();

        await _scene.RunAsync(work);

        await Assert.ThrowsAsync<HttpRequestException>(() => work);
        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Nor_does_a_limit_that_the_repetition_ran_into()
    {
        _scene.Server.Break(new HttpRequestException("reset")).Answer(429, """{"message":"You are being rate limited.","retry_after":5.0,"global":false}""");
        var work = _scene.SayAsync(options: new RequestOptions { RetryMode = RetryMode.RetryTimeouts });

        await _scene.RunAsync(work);

        await Assert.ThrowsAsync<HttpRequestException>(() => work);
    }

    [Fact]
    public async Task After_a_refused_token_nothing_more_is_sent()
    {
        _scene.Server.Answer(401, """{"code":0,"message":"401: Unauthorized"}""");
        await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync());

        var fault = await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, fault.HttpCode);
        Assert.Single(_scene.Server.Requests);
    }

    [Fact]
    public async Task A_new_token_is_tried()
    {
        _scene.Server.Answer(401, "").Answer(json: RestScene.Message);
        await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync());

        _scene.Api.Authorize(TokenType.Bot, "renewed");
        await _scene.SayAsync();

        Assert.Equal("Bot renewed", _scene.Server.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_refusal_tells_what_was_wrong_and_where()
    {
        _scene.Server.Answer(400, """
            {"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[
            {"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}
            """);

        var refusal = await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync());

        var error = Assert.Single(refusal.Errors);
        Assert.Equal(DiscordErrorCode.InvalidFormBody, refusal.DiscordCode);
        Assert.Equal("embeds[0].title", error.Path);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", Assert.Single(error.Errors).Code);
        Assert.Equal("The server responded with error 50035: Invalid Form Body", refusal.Message);
    }

    public void Dispose() => _scene.Dispose();
}
