using System.Text;
using Discord.Net.Rest;

namespace Discord.Rest.Sending;

/// <summary>One attempt over whichever REST client was provided.</summary>
internal sealed class Transport(IRestClient client, TimeProvider time) : IDisposable
{
    private readonly IUtf8RestClient? _fast = client as IUtf8RestClient;

    /// <summary>Cancels itself when the attempt has taken too long.</summary>
    public async Task<ApiReply> SendAsync(ApiRequest request, long deadline)
    {
        var left = deadline == long.MaxValue ? request.AttemptTimeout : time.Until(deadline);
        using var timeout = new CancellationTokenSource(left < request.AttemptTimeout ? left : request.AttemptTimeout, time);
        if (!request.Options.CancelToken.CanBeCanceled)
            return await AttemptAsync(request, timeout.Token);

        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, request.Options.CancelToken);
        return await AttemptAsync(request, either.Token);
    }

    public void SetHeader(string key, string? value) => client.SetHeader(key, value!);

    public void Dispose() => client.Dispose();

    private Task<ApiReply> AttemptAsync(ApiRequest request, CancellationToken cancellationToken) =>
        _fast is not null && request.Parts is null
            ? _fast.SendAsync(
                request.Route.Method, request.Route.Endpoint, request.Json, request.Options.AuditLogReason, cancellationToken)
            : SendBySeamAsync(request, cancellationToken);

    private async Task<ApiReply> SendBySeamAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (method, endpoint, reason) = (request.Route.Method, request.Route.Endpoint, request.Options.AuditLogReason);
        var response = await (request switch
        {
            { Parts: { } parts } => client.SendAsync(method, endpoint, parts, cancellationToken, reason: reason),
            { Json: { } json } => client.SendAsync(
                method, endpoint, Encoding.UTF8.GetString(json), cancellationToken, reason: reason),
            _ => client.SendAsync(method, endpoint, cancellationToken, reason: reason),
        });

        using var body = new MemoryStream();
        if (response.Stream is { } stream)
        {
            await stream.CopyToAsync(body, cancellationToken);
            await stream.DisposeAsync();
        }

        return new ApiReply(response.StatusCode, RateLimitHeaders.Read(response.Headers), body.ToArray());
    }
}
