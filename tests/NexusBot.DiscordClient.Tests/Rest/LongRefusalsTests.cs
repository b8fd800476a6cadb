using Discord;
using Discord.Net;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class LongRefusalsTests : IDisposable
{
    private const string Html = "<html><body><h1>429</h1>You are being rate limited</body></html>";

    private readonly RestScene _scene = new();

    [Fact]
    public async Task A_proxys_refusal_in_html_silences_every_route_for_as_long_as_its_header_says()
    {
        _scene.Server.Answer(429, Html, ("Retry-After", "5")).Answer(json: RestScene.Message).Answer(json: RestScene.Message);

        var first = _scene.SayAsync(channel: 7);
        await RestScene.IsDoneAsync(first);
        var second = _scene.SayAsync(channel: 8);
        var waited = await _scene.RunAsync(Task.WhenAll(first, second));

        Assert.InRange(waited, TimeSpan.FromSeconds(4.9), TimeSpan.FromSeconds(6));
        Assert.Equal(3, _scene.Server.Requests.Count);
    }

    [Theory]
    [InlineData(Html)]
    [InlineData("""{"retry_after":1,"global":true}""")]
    public async Task A_refusal_of_everyone_does_not_let_all_through_who_wait_in_one_channel(string body)
    {
        _scene.Server.Answer(429, body, ("Retry-After", "1"));
        var again = _scene.Server.AnswerLater();
        _scene.Server.Answer(json: RestScene.Message).Answer(json: RestScene.Message);
        var all = Task.WhenAll(_scene.SayAsync(), _scene.SayAsync(), _scene.SayAsync());

        await RestScene.IsDoneAsync(all);
        _scene.Time.Advance(TimeSpan.FromSeconds(2));
        await RestScene.IsDoneAsync(all);

        Assert.InRange(_scene.Server.Requests.Count, 1, 2);
        again.SetResult(ScriptedRestClient.ResponseOf(200, RestScene.Message));
        await _scene.RunAsync(all);
    }

    [Fact]
    public async Task Of_header_and_body_the_longer_wait_holds()
    {
        _scene.Server.Answer(429, """{"retry_after":0.4,"global":false}""", ("Retry-After", "7")).Answer(json: RestScene.Message);

        var waited = await _scene.RunAsync(_scene.SayAsync());

        Assert.InRange(waited, TimeSpan.FromSeconds(6.9), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task A_header_that_only_rounds_up_the_bodys_decimals_adds_nothing()
    {
        _scene.Server.Answer(429, """{"retry_after":0.4,"global":false}""", ("Retry-After", "1")).Answer(json: RestScene.Message);

        var waited = await _scene.RunAsync(_scene.SayAsync());

        Assert.InRange(waited, TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(0.7));
    }

    [Theory]
    [InlineData("172800")]
    [InlineData("1e400")]
    [InlineData("31536000000")]
    public async Task A_wait_of_days_or_of_ages_is_told_at_once_and_nothing_more_is_sent(string seconds)
    {
        _scene.Server.Answer(429, $$"""{"retry_after":{{seconds}},"global":false}""", ("Retry-After", seconds));

        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync());
        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync());
        _scene.Time.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync());

        Assert.Single(_scene.Server.Requests);
    }

    [Fact]
    public async Task After_two_days_the_channel_is_spoken_to_again()
    {
        _scene.Server.Answer(429, """{"retry_after":172800,"global":false}""").Answer(json: RestScene.Message);
        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync());

        _scene.Time.Advance(TimeSpan.FromDays(2) + TimeSpan.FromSeconds(1));
        await _scene.SayAsync();

        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Who_has_all_the_time_in_the_world_waits_two_days_and_asks_once_more()
    {
        _scene.Server.Answer(429, """{"retry_after":172800,"global":false}""").Answer(json: RestScene.Message);

        var patient = _scene.SayAsync(options: new RequestOptions { Timeout = null });
        await RestScene.IsDoneAsync(patient);
        _scene.Time.Advance(TimeSpan.FromDays(2) + TimeSpan.FromSeconds(1));
        await _scene.RunAsync(patient);

        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    public void Dispose() => _scene.Dispose();
}
