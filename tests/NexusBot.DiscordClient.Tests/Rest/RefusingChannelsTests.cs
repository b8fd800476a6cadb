using Discord;
using Discord.Net;
using Discord.Rest.Sending;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

public sealed class RefusingChannelsTests : IDisposable
{
    private const string Forbidden = """{"code":50013,"message":"Missing Permissions"}""";
    private const string Unknown = """{"code":10003,"message":"Unknown Channel"}""";
    private const ulong Closed = 7;
    private const ulong Open = 8;

    private readonly RestScene _scene = new();

    [Theory]
    [InlineData(403, Forbidden, DiscordErrorCode.InsufficientPermissions)]
    [InlineData(404, Unknown, DiscordErrorCode.UnknownChannel)]
    public async Task A_channel_that_refuses_again_and_again_is_left_alone_and_its_refusal_repeated(
        int status, string body, DiscordErrorCode code)
    {
        await BeRefusedAsync(ShutDoors.MostKnocks, status, body);

        var refusal = await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync(Closed));

        Assert.Equal(code, refusal.DiscordCode);
        Assert.Equal(ShutDoors.MostKnocks, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Every_other_channel_and_whatever_else_the_channel_allows_goes_on()
    {
        await BeRefusedAsync(ShutDoors.MostKnocks);
        _scene.Server.Answer(json: RestScene.Message).Answer(json: RestScene.Message);

        await _scene.SayAsync(Open);
        await _scene.Api.GetMessageAsync(Closed, 5, null);

        Assert.Equal(ShutDoors.MostKnocks + 2, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task Now_and_then_one_request_asks_whether_it_is_still_so()
    {
        await BeRefusedAsync(ShutDoors.MostKnocks);
        _scene.Time.Advance(TimeSpan.FromSeconds(30));
        _scene.Server.Answer(403, Forbidden);

        await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync(Closed));
        await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync(Closed));

        Assert.Equal(ShutDoors.MostKnocks + 1, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task A_channel_that_takes_a_message_again_is_open_again()
    {
        await BeRefusedAsync(ShutDoors.MostKnocks);
        _scene.Time.Advance(TimeSpan.FromSeconds(30));
        _scene.Server.Answer(json: RestScene.Message).Answer(json: RestScene.Message);

        await _scene.SayAsync(Closed);
        await _scene.SayAsync(Closed);

        Assert.Equal(ShutDoors.MostKnocks + 2, _scene.Server.Requests.Count);
    }

    [Fact]
    public async Task A_message_that_is_unknown_says_nothing_of_its_channel()
    {
        for (var look = 0; look <= ShutDoors.MostKnocks; look++)
        {
            _scene.Server.Answer(404, """{"code":10008,"message":"Unknown Message"}""");
            await Assert.ThrowsAsync<HttpException>(() => _scene.Api.GetMessageAsync(Closed, 5, null));
        }

        Assert.Equal(ShutDoors.MostKnocks + 1, _scene.Server.Requests.Count);
    }

    [Fact]
    public void Doors_that_nobody_knocks_at_any_more_are_forgotten()
    {
        var doors = new ShutDoors(_scene.Time);
        var refusal = new ApiReply(System.Net.HttpStatusCode.Forbidden, default, default);
        for (ulong channel = 1; channel <= 1025; channel++)
            doors.Learn(new Route("POST", "channels/{}/messages", "", channel), refusal);
        _scene.Time.Advance(TimeSpan.FromSeconds(30));

        doors.Learn(new Route("POST", "channels/{}/messages", "", 2000), refusal);

        Assert.Equal(1, doors.Count);
    }

    public void Dispose() => _scene.Dispose();

    private async Task BeRefusedAsync(int times, int status = 403, string body = Forbidden)
    {
        for (var refusal = 0; refusal < times; refusal++)
        {
            _scene.Server.Answer(status, body);
            await Assert.ThrowsAsync<HttpException>(() => _scene.SayAsync(Closed));
        }
    }
}
