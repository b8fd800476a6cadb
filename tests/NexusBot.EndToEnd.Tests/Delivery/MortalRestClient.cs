using Discord.Net.Rest;

namespace NexusBot.EndToEnd.Tests.Delivery;

internal sealed class MortalRestClient(IRestClient inner, Mortal bot) : IRestClient
{
    public void SetHeader(string key, string value) => inner.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => inner.SetCancelToken(cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendAsync(endpoint, () => inner.SendAsync(method, endpoint, cancelToken, headerOnly, reason, requestHeaders));

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendAsync(endpoint, () => inner.SendAsync(method, endpoint, json, cancelToken, headerOnly, reason, requestHeaders));

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken,
        bool headerOnly = false, string? reason = null, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendAsync(endpoint, () => inner.SendAsync(method, endpoint, multipartParams, cancelToken, headerOnly, reason, requestHeaders));

    public void Dispose() => inner.Dispose();

    private Task<RestResponse> SendAsync(string endpoint, Func<Task<RestResponse>> send) =>
        IsOfDelivery(endpoint) ? bot.StepsAroundAsync(send) : send();

    // Commands are answered and the bot logs in by other ways.
    private static bool IsOfDelivery(string endpoint) =>
        (endpoint.Contains("channels/", StringComparison.Ordinal) && endpoint.Contains("/messages", StringComparison.Ordinal))
        || endpoint.Contains("/scheduled-events", StringComparison.Ordinal)
        || endpoint.EndsWith("users/@me/channels", StringComparison.Ordinal)
        || (endpoint.Contains("users/", StringComparison.Ordinal) && !endpoint.Contains("@me", StringComparison.Ordinal));
}
