using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    /// <summary>Nothing on the wire tells a second one from the first, so one whose answer is lost is not opened again.</summary>
    public async Task<ChannelModel> CreateThreadAsync(
        ulong channelId, ThreadBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        if (body.Message is { } message)
            message.Attachments ??= Multipart.Describe(files);

        var json = Write(body, WireJson.Default.ThreadBody);
        var effective = Effective(options);
        var request = new ApiRequest(new Route("POST", "channels/{}/threads", $"channels/{channelId}/threads", channelId), effective)
        {
            TimeoutAt = TimeoutAt(effective),
            Json = json,
            Parts = files.Count == 0 ? null : Multipart.PartsOf(json, files),
            IsRepeatable = false,
        };
        return Read(await _sender.SendAsync(request), WireJson.Default.ChannelModel);
    }

    /// <summary>A message has one thread, and that has the message's id: where an earlier attempt opened it, it is fetched.</summary>
    public async Task<ChannelModel> CreateThreadAsync(ulong channelId, ulong messageId, ThreadBody body, RequestOptions? options)
    {
        var effective = Effective(options);
        var route = new Route(
            "POST", "channels/{}/messages/{}/threads", $"channels/{channelId}/messages/{messageId}/threads", channelId);
        var reply = await _sender.SendAsync(new ApiRequest(route, effective)
        {
            TimeoutAt = TimeoutAt(effective),
            Json = Write(body, WireJson.Default.ThreadBody),
            DoneCode = DiscordErrorCode.MessageAlreadyContainsThread,
        });
        return reply.IsSuccess ? Read(reply, WireJson.Default.ChannelModel) : await GetChannelAsync(messageId, options);
    }

    public Task<ChannelModel> ModifyThreadAsync(ulong threadId, ThreadBody body, RequestOptions? options) =>
        SendAsync(Channel("PATCH", threadId), body, WireJson.Default.ThreadBody, WireJson.Default.ChannelModel, options);

    public Task AddThreadMemberAsync(ulong threadId, ulong userId, RequestOptions? options) =>
        SendAsync(ThreadMember("PUT", threadId, userId), options);

    public Task RemoveThreadMemberAsync(ulong threadId, ulong userId, RequestOptions? options) =>
        SendAsync(ThreadMember("DELETE", threadId, userId), options);

    private static Route ThreadMember(string method, ulong threadId, ulong userId) =>
        new(method, "channels/{}/thread-members/{}", $"channels/{threadId}/thread-members/{userId}", threadId);
}
