using Discord.Rest.Sending;
using Discord.Wire;

namespace Discord.Rest.Api;

internal sealed partial class RestApi
{
    // An answer is worth something for three seconds, so one that was lost is noticed early enough to send another.
    private static readonly TimeSpan s_answerAttempt = TimeSpan.FromMilliseconds(1200);

    public Task RespondAsync(
        ulong interactionId, string token, InteractionResponseBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        if (body.Data is { } data)
            data.Attachments ??= Multipart.Describe(files);

        var json = Write(body, WireJson.Default.InteractionResponseBody);
        var effective = Effective(options);
        var route = new Route(
            "POST", "interactions/{}/{token}/callback", $"interactions/{interactionId}/{token}/callback", interactionId, token);
        return _sender.SendAsync(new ApiRequest(route, effective)
        {
            TimeoutAt = TimeoutAt(effective),
            Json = json,
            Parts = files.Count == 0 ? null : Multipart.PartsOf(json, files),
            IsUnbucketed = true,
            DoneCode = DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged,
            AttemptTimeout = files.Count == 0 ? s_answerAttempt : TimeSpan.FromSeconds(10),
        });
    }

    public Task<MessageModel> GetOriginalResponseAsync(string token, RequestOptions? options) =>
        GetAsync(OriginalResponse("GET", token), WireJson.Default.MessageModel, options);

    public async Task<MessageModel> ModifyOriginalResponseAsync(
        string token, MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        var request = MessageRequest(OriginalResponse("PATCH", token), body, files, options);
        return Read(await _sender.SendAsync(request), WireJson.Default.MessageModel);
    }

    public Task DeleteOriginalResponseAsync(string token, RequestOptions? options) =>
        DeleteAsync(OriginalResponse("DELETE", token), DiscordErrorCode.UnknownMessage, options);

    /// <summary>Follow-ups know no nonce, so one whose answer is lost is not sent again.</summary>
    public async Task<MessageModel> CreateFollowupAsync(
        string token, MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        var route = new Route(
            "POST", "webhooks/{}/{token}", $"webhooks/{ApplicationId}/{token}?wait=true", ApplicationId, token);
        var request = MessageRequest(route, body, files, options, isRepeatable: false);
        return Read(await _sender.SendAsync(request), WireJson.Default.MessageModel);
    }

    public async Task<MessageModel> ModifyFollowupAsync(
        string token, ulong messageId, MessageBody body, IReadOnlyList<FileAttachment> files, RequestOptions? options)
    {
        var request = MessageRequest(Followup("PATCH", token, messageId), body, files, options);
        return Read(await _sender.SendAsync(request), WireJson.Default.MessageModel);
    }

    public Task DeleteFollowupAsync(string token, ulong messageId, RequestOptions? options) =>
        DeleteAsync(Followup("DELETE", token, messageId), DiscordErrorCode.UnknownMessage, options);

    private Route OriginalResponse(string method, string token) => new(
        method, "webhooks/{}/{token}/messages/@original", $"webhooks/{ApplicationId}/{token}/messages/@original",
        ApplicationId, token);

    private Route Followup(string method, string token, ulong messageId) => new(
        method, "webhooks/{}/{token}/messages/{}", $"webhooks/{ApplicationId}/{token}/messages/{messageId}",
        ApplicationId, token);
}
