using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Discord.Net.Rest;
using Xunit;

namespace NexusBot.DiscordClient.Tests.Rest;

/// <summary>Records what is sent and answers from a script.</summary>
internal sealed class ScriptedRestClient : IRestClient
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<RestResponse>>> _answers = new();

    public ConcurrentQueue<ScriptedRequest> Requests { get; } = new();
    public ConcurrentDictionary<string, string?> Headers { get; } = new();

    public ScriptedRequest Only => Assert.Single(Requests);

    public ScriptedRestClient Answer(int status = 200, string json = "{}", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(_ => Task.FromResult(ResponseOf(status, json, headers)));
        return this;
    }

    public ScriptedRestClient Break(Exception fault)
    {
        _answers.Enqueue(_ => Task.FromException<RestResponse>(fault));
        return this;
    }

    public ScriptedRestClient Hang()
    {
        _answers.Enqueue(async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            throw new InvalidOperationException("Nothing ends this but its cancellation.");
        });
        return this;
    }

    /// <summary>An answer that the test gives when it likes.</summary>
    public TaskCompletionSource<RestResponse> AnswerLater()
    {
        var answer = new TaskCompletionSource<RestResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers.Enqueue(_ => answer.Task);
        return answer;
    }

    public static RestResponse ResponseOf(int status, string json, params (string Name, string Value)[] headers) => new(
        (HttpStatusCode)status,
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
        new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public void SetHeader(string key, string value) => Headers[key] = value;

    public void SetCancelToken(CancellationToken cancelToken)
    {
    }

    public Task<RestResponse> SendAsync(
        string method, string endpoint, CancellationToken cancelToken, bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        NextAsync(new ScriptedRequest(method, endpoint, Reason: reason), cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, string json, CancellationToken cancelToken, bool headerOnly = false,
        string? reason = null, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        NextAsync(new ScriptedRequest(method, endpoint, json, Reason: reason), cancelToken);

    public Task<RestResponse> SendAsync(
        string method, string endpoint, IReadOnlyDictionary<string, object> multipartParams, CancellationToken cancelToken,
        bool headerOnly = false, string? reason = null,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>>? requestHeaders = null) =>
        NextAsync(new ScriptedRequest(method, endpoint, Parts: multipartParams, Reason: reason), cancelToken);

    public void Dispose()
    {
    }

    private Task<RestResponse> NextAsync(ScriptedRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        return _answers.TryDequeue(out var answer)
            ? answer(cancellationToken)
            : throw new InvalidOperationException($"No answer is scripted for {request.Line}.");
    }
}
