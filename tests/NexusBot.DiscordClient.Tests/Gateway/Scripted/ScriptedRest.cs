using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Discord.Net.Rest;

namespace NexusBot.DiscordClient.Tests.Gateway.Scripted;

/// <summary>Discord over HTTP: writes down what it is asked and answers what a test has put there.</summary>
internal sealed class ScriptedRest : IRestClient
{
    private readonly ConcurrentDictionary<string, (HttpStatusCode Status, string Body)> _answers = new();

    /// <summary>Method, path and body of every request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public void Answer(string request, string body, HttpStatusCode status = HttpStatusCode.OK) => _answers[request] = (status, body);

    public void SetHeader(string key, string value)
    {
    }

    public void SetCancelToken(CancellationToken cancelToken)
    {
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) => Reply(method, endpoint, body: null);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) => Reply(method, endpoint, json);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken,
        bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        Reply(method, endpoint, $"multipart {string.Join(' ', multipartParams.Keys.Order())}");

    public void Dispose()
    {
    }

    private Task<RestResponse> Reply(string method, string endpoint, string? body)
    {
        Requests.Enqueue(body is null ? $"{method} {endpoint}" : $"{method} {endpoint} {body}");
        var (status, answer) = _answers.TryGetValue($"{method} {endpoint}", out var scripted) ? scripted : (HttpStatusCode.NoContent, "");
        return Task.FromResult(new RestResponse(status, [], new MemoryStream(Encoding.UTF8.GetBytes(answer))));
    }
}
