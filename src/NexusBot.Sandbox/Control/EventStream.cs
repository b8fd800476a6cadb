using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NexusBot.Sandbox.Control;

/// <summary>An answer of server-sent events, which ends when whoever asked leaves or the sandbox stops.</summary>
internal static class EventStream
{
    public static async Task OpenEventStreamAsync(this HttpContext context, Func<CancellationToken, Task> write)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync(": listening\n\n", ended.Token);
            await context.Response.Body.FlushAsync(ended.Token);
            await write(ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Both are the way in which a stream ends.
        }
    }

    /// <param name="response">What the stream goes to.</param>
    /// <param name="head">The event's fields but for its data, each with its line break.</param>
    /// <param name="json">The data, without line breaks.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async Task WriteEventAsync(this HttpResponse response, string head, byte[] json, CancellationToken cancellationToken)
    {
        await response.WriteAsync($"{head}data: ", cancellationToken);
        await response.Body.WriteAsync(json, cancellationToken);
        await response.WriteAsync("\n\n", cancellationToken);
    }
}
