using Discord.Rest.Sending;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

/// <summary>Every interaction brings a token and with it buckets of its own.</summary>
public sealed class ForgettingBucketsTests
{
    private const int Many = 2048;

    private readonly FakeTimeProvider _time = new();
    private readonly Buckets _buckets;

    public ForgettingBucketsTests() => _buckets = new Buckets(_time);

    [Fact]
    public async Task Buckets_whose_window_has_passed_are_forgotten()
    {
        for (var number = 0; number < Many; number++)
        {
            await UseAsync(number, WindowOf(TimeSpan.FromSeconds(1)));
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.InRange(_buckets.Count, 1, Many / 4);
    }

    [Fact]
    public async Task Buckets_whose_requests_were_never_answered_are_forgotten_too()
    {
        for (var number = 0; number < Many; number++)
            await UseAsync(number, answer: null);

        Assert.InRange(_buckets.Count, 1, Many / 4);
    }

    [Fact]
    public async Task Buckets_that_still_bind_are_kept()
    {
        for (var number = 0; number < Many; number++)
            await UseAsync(number, WindowOf(TimeSpan.FromMinutes(1)));

        Assert.Equal(Many, _buckets.Count);
    }

    private static RateLimitHeaders WindowOf(TimeSpan span) => new() { Limit = 5, Remaining = 4, ResetAfter = span };

    private async Task UseAsync(int number, RateLimitHeaders? answer)
    {
        var bucket = _buckets.Of(new Route("POST", "webhooks/{}/{token}", "", Major: 1, Token: $"token{number}"));
        await bucket.EnterAsync(ahead: false, long.MaxValue, TestContext.Current.CancellationToken);
        bucket.Leave(answer);
    }
}
