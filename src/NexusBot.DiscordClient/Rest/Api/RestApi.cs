using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Discord.Rest.Sending;

namespace Discord.Rest.Api;

/// <summary>Discord's REST API in wire models, a file per resource.</summary>
internal sealed partial class RestApi : IDisposable
{
    private readonly RequestSender _sender;
    private readonly TimeProvider _time;
    private readonly RetryMode _retryMode;

    public RestApi(DiscordRestConfig config, TimeProvider time)
    {
        var client = config.RestClientProvider(DiscordConfig.APIUrl);
        _sender = new RequestSender(new Transport(client, time), time);
        _sender.SetHeader("User-Agent", DiscordConfig.UserAgent);
        _sender.SetHeader("Accept", "application/json");
        _time = time;
        _retryMode = config.DefaultRetryMode;
    }

    public event Action? TokenRefused
    {
        add => _sender.TokenRefused += value;
        remove => _sender.TokenRefused -= value;
    }

    /// <summary>Known once someone has logged in.</summary>
    public ulong ApplicationId { get; set; }

    public void Authorize(TokenType tokenType, string token) => _sender.Authorize(tokenType switch
    {
        TokenType.Bot => $"Bot {token}",
        TokenType.Bearer => $"Bearer {token}",
        _ => throw new ArgumentException("Only bot and bearer tokens log in.", nameof(tokenType)),
    });

    public void Deauthorize() => _sender.Authorize(header: null);

    public void Dispose() => _sender.Dispose();

    private Task<ApiReply> SendAsync(Route route, RequestOptions? options) => _sender.SendAsync(Request(route, options));

    /// <param name="doneCode">What the repetition is told when the answer to the first attempt was lost.</param>
    private Task<ApiReply> DeleteAsync(Route route, DiscordErrorCode doneCode, RequestOptions? options)
    {
        var effective = Effective(options);
        return _sender.SendAsync(new ApiRequest(route, effective) { TimeoutAt = TimeoutAt(effective), DoneCode = doneCode });
    }

    private async Task<T> GetAsync<T>(Route route, JsonTypeInfo<T> type, RequestOptions? options) =>
        Read(await _sender.SendAsync(Request(route, options)), type);

    private async Task<TAnswer> SendAsync<TBody, TAnswer>(
        Route route, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, RequestOptions? options) =>
        Read(await _sender.SendAsync(Request(route, options, Write(body, bodyType))), answerType);

    private ApiRequest Request(Route route, RequestOptions? options, byte[]? json = null)
    {
        var effective = Effective(options);
        return new ApiRequest(route, effective) { Json = json, TimeoutAt = TimeoutAt(effective) };
    }

    private RequestOptions Effective(RequestOptions? options)
    {
        var effective = options is null ? new RequestOptions() : options.Clone();
        effective.RetryMode ??= _retryMode;
        return effective;
    }

    private DateTimeOffset? TimeoutAt(RequestOptions options) =>
        options.Timeout is { } timeout ? _time.GetUtcNow().AddMilliseconds(timeout) : null;

    private static byte[] Write<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    private static T Read<T>(ApiReply reply, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(reply.Body.Span, type) ?? throw new JsonException("Discord answered with nothing.");
}
