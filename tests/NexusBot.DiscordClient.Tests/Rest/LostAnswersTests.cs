using Discord;
using Discord.Rest.Api;
using Discord.Wire;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

/// <summary>What may be sent again when nobody knows whether it arrived.</summary>
public sealed class LostAnswersTests : IDisposable
{
    private const string Thread = """{"id":"90","guild_id":"30","parent_id":"7","type":11,"name":"Discuss"}""";

    private readonly RestScene _scene = new();

    [Fact]
    public async Task A_thread_of_its_own_is_not_opened_twice()
    {
        _scene.Server.Break(new HttpRequestException("reset"));
        var work = _scene.Api.CreateThreadAsync(7, BodyOf(ThreadType.PrivateThread), [], null);

        await _scene.RunAsync(work);

        await Assert.ThrowsAsync<HttpRequestException>(() => work);
        Assert.Single(_scene.Server.Requests);
    }

    [Fact]
    public async Task A_scheduled_event_is_not_created_twice()
    {
        _scene.Server.Answer(502, "");
        var work = _scene.Api.CreateGuildEventAsync(30, new GuildEventBody { Name = "Pair up" }, null);

        await _scene.RunAsync(work);

        await Assert.ThrowsAsync<Discord.Net.HttpException>(() => work);
        Assert.Single(_scene.Server.Requests);
    }

    [Fact]
    public async Task A_thread_on_a_message_is_asked_for_again_and_found_where_the_first_attempt_had_opened_it()
    {
        _scene.Server
            .Break(new HttpRequestException("reset"))
            .Answer(400, """{"code":160004,"message":"A thread has already been created for this message"}""")
            .Answer(json: Thread);
        var work = _scene.Api.CreateThreadAsync(7, messageId: 90, BodyOf(type: null), null);

        await _scene.RunAsync(work);

        Assert.Equal(90ul, (await work).Id);
        Assert.Equal(
            ["POST channels/7/messages/90/threads", "POST channels/7/messages/90/threads", "GET channels/90"],
            _scene.Server.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task What_a_lost_answer_took_away_is_gone()
    {
        var api = _scene.Api;

        await IsGoneAsync(10003, () => api.DeleteChannelAsync(7, null));
        await IsGoneAsync(10008, () => api.DeleteMessageAsync(7, 5, null));
        await IsGoneAsync(10008, () => api.DeleteOriginalResponseAsync("tok", null));
        await IsGoneAsync(10008, () => api.DeleteFollowupAsync("tok", 5, null));
        await IsGoneAsync(10063, () => api.DeleteGuildCommandAsync(30, 4, null));
        await IsGoneAsync(10063, () => api.DeleteGlobalCommandAsync(4, null));
        await IsGoneAsync(10070, () => api.DeleteGuildEventAsync(30, 70, null));
    }

    public void Dispose() => _scene.Dispose();

    private async Task IsGoneAsync(int code, Func<Task> delete)
    {
        _scene.Server.Requests.Clear();
        _scene.Server.Break(new HttpRequestException("reset")).Answer(404, $$"""{"code":{{code}},"message":"Unknown"}""");
        var work = delete();

        await _scene.RunAsync(work);

        await work;
        Assert.Equal(2, _scene.Server.Requests.Count);
    }

    private static ThreadBody BodyOf(ThreadType? type) =>
        ThreadBodies.Of("Discuss", type, ThreadArchiveDuration.OneDay, invitable: null, slowmode: null);
}
