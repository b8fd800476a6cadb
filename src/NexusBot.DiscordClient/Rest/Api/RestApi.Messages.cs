using System.Globalization;
using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    /// <summary>Sent again after a lost answer, the message still appears once: Discord knows it by its nonce.</summary>
    public async Task<MessageModel> CreateMessageAsync(
        ulong channelId, MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        body.Nonce ??= NewNonce();
        body.EnforceNonce = true;
        var route = new Route("POST", "channels/{}/messages", $"channels/{channelId}/messages", channelId);
        return Read(await _sender.SendAsync(MessageRequest(route, body, files, options)), WireJson.Default.MessageModel);
    }

    public async Task<MessageModel> ModifyMessageAsync(
        ulong channelId, ulong messageId, MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        var route = new Route("PATCH", "channels/{}/messages/{}", $"channels/{channelId}/messages/{messageId}", channelId);
        return Read(await _sender.SendAsync(MessageRequest(route, body, files, options)), WireJson.Default.MessageModel);
    }

    public Task DeleteMessageAsync(ulong channelId, ulong messageId, RequestOptions? options) =>
        DeleteAsync(
            new Route("DELETE", "channels/{}/messages/{}", $"channels/{channelId}/messages/{messageId}", channelId),
            DiscordErrorCode.UnknownMessage,
            options);

    public Task<MessageModel> GetMessageAsync(ulong channelId, ulong messageId, RequestOptions? options) =>
        GetAsync(
            new Route("GET", "channels/{}/messages/{}", $"channels/{channelId}/messages/{messageId}", channelId),
            WireJson.Default.MessageModel,
            options);

    public Task<MessageModel[]> GetMessagesAsync(
        ulong channelId, ulong? from, Direction direction, int limit, RequestOptions? options)
    {
        var cursor = from is { } id ? $"&{CursorOf(direction)}={id}" : "";
        return GetAsync(
            new Route("GET", "channels/{}/messages", $"channels/{channelId}/messages?limit={limit}{cursor}", channelId),
            WireJson.Default.MessageModelArray,
            options);
    }

    private static string CursorOf(Direction direction) => direction switch
    {
        Direction.Before => "before",
        Direction.After => "after",
        _ => "around",
    };

    private static string NewNonce() => Random.Shared.NextInt64(long.MaxValue).ToString(CultureInfo.InvariantCulture);

    private ApiRequest MessageRequest(
        Route route, MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options, bool isRepeatable = true)
    {
        body.Attachments ??= Multipart.Describe(files);
        var json = Write(body, WireJson.Default.MessageBody);
        var effective = Effective(options);
        return new ApiRequest(route, effective)
        {
            TimeoutAt = TimeoutAt(effective),
            Json = json,
            Parts = files.Count == 0 ? null : Multipart.PartsOf(json, files),
            Creates = route.Method == "POST",
            IsRepeatable = isRepeatable,
        };
    }
}
