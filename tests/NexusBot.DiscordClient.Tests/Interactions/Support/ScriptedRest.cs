using System.Net;
using System.Text;
using Discord.Net.Rest;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

/// <summary>Discord's HTTP side: answers by route, and the requests that came, as method, path and body.</summary>
internal sealed class ScriptedRest : IRestClient
{
    private readonly Dictionary<string, string> _answers = [];

    public List<string> Requests { get; } = [];

    public void Answer(string route, string json) => _answers[route] = json;

    public void SetHeader(string key, string value)
    {
    }

    public void SetCancelToken(CancellationToken cancelToken)
    {
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) => SendAsync(method, endpoint, "");

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false,
        string? reason = null, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        SendAsync(method, endpoint, json);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken,
        bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        throw new NotSupportedException("These tests send no files.");

    public void Dispose()
    {
    }

    private Task<RestResponse> SendAsync(string method, string endpoint, string json)
    {
        Requests.Add($"{method} {endpoint} {json}".TrimEnd());
        var answer = _answers.GetValueOrDefault($"{method} {endpoint}");
        return Task.FromResult(new RestResponse(
            answer is null ? HttpStatusCode.NoContent : HttpStatusCode.OK,
            [],
            new MemoryStream(Encoding.UTF8.GetBytes(answer ?? ""))));
    }
}
