using Discord;
using Discord.Net;
using Discord.Rest.Sending;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class ManyRefusalsTests : IDisposable
{
    private const string Forbidden = """{"code":50013,"message":"Missing Permissions"}""";

    private readonly RestScene _scene = new();

    [Fact]
    public async Task A_bot_that_is_refused_again_and_again_falls_silent_before_discord_bans_it()
    {
        await BeRefusedAsync(RefusalBudget.Most);

        await Assert.ThrowsAsync<RateLimitedException>(() => _scene.SayAsync());

        Assert.Equal(RefusalBudget.Most, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Interactions_are_answered_all_the_same()
    {
        await BeRefusedAsync(RefusalBudget.Most);
        _scene.Server.Answer(204, "");

        await _scene.Api.RespondAsync(11, "tok", new() { Type = InteractionResponseType.DeferredUpdateMessage }, [], null);

        Assert.Equal(RefusalBudget.Most + 1, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Ten_minutes_later_it_speaks_again()
    {
        await BeRefusedAsync(RefusalBudget.Most);
        _scene.Time.Advance(TimeSpan.FromMinutes(10));
        _scene.Server.Answer(json: RestScene.Message);

        var sent = await _scene.SayAsync();

        Assert.Equal(5ul, sent.Id);
    }

    [Fact]
    public async Task One_refusal_less_is_none_too_many()
    {
        await BeRefusedAsync(RefusalBudget.Most - 1);
        _scene.Time.Advance(TimeSpan.FromSeconds(1));
        _scene.Server.Answer(json: RestScene.Message);

        var sent = await _scene.SayAsync();

        Assert.Equal(5ul, sent.Id);
    }

    [Theory]
    [InlineData("shared", false)]
    [InlineData("user", true)]
    public void A_limit_that_others_used_up_does_not_count(string scope, bool counts)
    {
        var budget = new RefusalBudget(_scene.Time);
        var limits = RateLimitHeaders.Read([KeyValuePair.Create("X-RateLimit-Scope", scope)]);

        for (var refusal = 0; refusal < RefusalBudget.Most; refusal++)
            budget.Count(new ApiReply(System.Net.HttpStatusCode.TooManyRequests, limits, default));

        Assert.Equal(counts, budget.IsSpent);
    }

    public void Dispose() => _scene.Dispose();

    private async Task BeRefusedAsync(int times)
    {
        for (var refusal = 0; refusal < times; refusal++)
        {
            _scene.Server.Answer(403, Forbidden);
            // In another channel each time, as one channel is soon left alone; out of the way of the global limit, and all of them well within ten minutes.
            _scene.Time.Advance(TimeSpan.FromMilliseconds(25));
            await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync(channel: 1000 + (ulong)refusal));
        }
    }
}
