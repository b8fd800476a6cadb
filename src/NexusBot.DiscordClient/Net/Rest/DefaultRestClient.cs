using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Discord.Rest.Sending;

namespace Discord.Net.Rest;

/// <summary>HTTP over pooled connections.</summary>
internal sealed class DefaultRestClient : IUtf8RestClient
{
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(15);
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly Uri _baseUrl;
    private readonly Lock _headersLock = new();

    // An HttpClient would link one more token for every request, and its headers must not change while requests run.
    private readonly HttpMessageInvoker _http;

    // Replaced, never changed, so that sending needs no lock.
    private volatile KeyValuePair<string, string>[] _headers = [];

    public DefaultRestClient(string baseUrl, bool useProxy)
    {
        _baseUrl = new Uri(baseUrl);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = useProxy,
            // Discord's addresses change; a connection that lives for ever never learns of it.
            PooledConnectionLifetime = s_connectionLifetime,
        });
    }

    public void SetHeader(string key, string? value)
    {
        lock (_headersLock)
        {
            var others = _headers.Where(header => !header.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
            _headers = value is null ? [.. others] : [.. others, KeyValuePair.Create(key, value)];
        }
    }

    public void SetCancelToken(CancellationToken cancelToken)
    {
        // Each request brings a token of its own.
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendContentAsync(method, endpoint, null, headerOnly, reason, requestHeaders, cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false,
        string? reason = null, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendContentAsync(
            method, endpoint, new StringContent(json, Encoding.UTF8, "application/json"),
            headerOnly, reason, requestHeaders, cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken,
        bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendContentAsync(
            method, endpoint, MultipartContent.From(multipartParams), headerOnly, reason, requestHeaders, cancelToken);

    public async Task<ApiReply> SendAsync(
        string method, string endpoint, byte[]? json, string? reason, CancellationToken cancellationToken)
    {
        using var request = RequestFor(method, endpoint, json is null ? null : new ByteArrayContent(json), reason);
        if (json is not null)
            request.Content!.Headers.ContentType = s_json;

        using var response = await _http.SendAsync(request, cancellationToken);
        var limits = default(RateLimitHeaders);
        foreach (var (key, values) in response.Headers.NonValidated)
            limits = limits.With(key, values.ToString());

        var body = response.StatusCode == HttpStatusCode.NoContent
            ? []
            : await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new ApiReply(response.StatusCode, limits, body);
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage RequestFor(string method, string endpoint, HttpContent? content, string? reason)
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(_baseUrl, endpoint)) { Content = content };
        foreach (var (key, value) in _headers)
            request.Headers.TryAddWithoutValidation(key, value);
        if (reason is not null)
            request.Headers.TryAddWithoutValidation("X-Audit-Log-Reason", Uri.EscapeDataString(reason));

        return request;
    }

    private async Task<RestResponse> SendContentAsync(
        string method, string endpoint, HttpContent? content, bool headerOnly, string? reason,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders, CancellationToken cancelToken)
    {
        using var request = RequestFor(method, endpoint, content, reason);
        foreach (var (key, values) in requestHeaders ?? [])
            request.Headers.TryAddWithoutValidation(key, values);

        using var response = await _http.SendAsync(request, cancelToken);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, values) in response.Headers.NonValidated)
            headers[key] = values.ToString();

        Stream body = headerOnly ? Stream.Null : new MemoryStream(await response.Content.ReadAsByteArrayAsync(cancelToken));
        return new RestResponse(response.StatusCode, headers, body);
    }
}
