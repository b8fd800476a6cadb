using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Discord.Net.Rest;

namespace NexusBot.DiscordClient.Tests.Gateway.Walk;

/// <summary>REST that takes messages, knows them by their nonce, and fails in every way that leaves open whether it took one.</summary>
internal sealed class PretendRest(string gateway, Random random) : IRestClient
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _byNonce = [];

    public ConcurrentQueue<string> Posted { get; } = new();

    public bool IsTroubled { get; set; }

    public void SetHeader(string key, string value)
    {
    }

    public void SetCancelToken(CancellationToken cancelToken)
    {
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) => Task.FromResult(endpoint switch
        {
            "users/@me" => Answer(200, """{"id":"10","username":"NexusBot","bot":true}"""),
            "applications/@me" => Answer(200, """{"id":"11"}"""),
            "gateway/bot" when IsTroubled && Draw(4) == 0 => Answer(503, "<html>"),
            "gateway/bot" => Answer(200, $$$"""{"url":"{{{gateway}}}","session_start_limit":{"total":1000,"remaining":1000,"reset_after":0}}"""),
            _ => Answer(404, "{}"),
        });

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null)
    {
        switch (IsTroubled ? Draw(8) : 7)
        {
            case 0:
                return Task.FromResult(Answer(502, "<html>"));
            case 1:
                return Task.FromResult(Answer(429, """{"retry_after":0.7,"global":false}"""));
            case 2:
                return Task.FromResult(Answer(429, "<html>", ("Retry-After", "1")));
            case 3:
                Take(json);
                return Task.FromException<RestResponse>(new HttpRequestException("The answer was lost."));
            case 4:
                Take(json);
                return Task.FromResult(Answer(504, ""));
            default:
                return Task.FromResult(Answer(200, Take(json)));
        }
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken,
        bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) => Task.FromResult(Answer(404, "{}"));

    public void Dispose()
    {
    }

    private int Draw(int max)
    {
        lock (_lock)
            return random.Next(max);
    }

    private string Take(string json)
    {
        var body = JsonDocument.Parse(json).RootElement;
        var (nonce, content) = (body.GetProperty("nonce").GetString()!, body.GetProperty("content").GetString()!);
        lock (_lock)
        {
            if (!body.GetProperty("enforce_nonce").GetBoolean() || !_byNonce.ContainsKey(nonce))
                Posted.Enqueue(content);
            return _byNonce[nonce] = $$"""{"id":"5","channel_id":"41","content":"{{content}}"}""";
        }
    }

    private static RestResponse Answer(int status, string body, params (string Name, string Value)[] headers) => new(
        (HttpStatusCode)status, headers.ToDictionary(header => header.Name, header => header.Value), new MemoryStream(Encoding.UTF8.GetBytes(body)));
}
