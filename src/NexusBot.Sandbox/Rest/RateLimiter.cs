using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NexusBot.Sandbox.Rest;

/// <summary>Counts calls per bucket and globally, tells the bot in headers where it stands, and says 429 when it went too far.</summary>
internal sealed class RateLimiter(RateLimitOptions options, TimeProvider wireClock)
{
    private const string OldEdit = "an edit of an old message";
    private const int OldEditsReached = 30046;
    private const int CallsBetweenSweeps = 1000;

    private readonly ConcurrentDictionary<(string Route, string Resource), RateWindow> _windows = new();
    private readonly ConcurrentDictionary<string, string> _bucketNames = new(StringComparer.Ordinal);
    private readonly RateWindow _global = new();
    private int _calls;

    /// <summary>True when the call may go on; otherwise the 429 has been answered.</summary>
    public async ValueTask<bool> AdmitAsync(HttpContext context, RouteTemplate route)
    {
        var now = wireClock.GetUtcNow();
        if (options.Enforced && options.Global is { } global && CountsGlobally(context) && _global.Take(global, now) is { Admitted: false } full)
        {
            await RefuseAsync(context, full.ResetAt - now, "global");
            return false;
        }
        if (Interlocked.Increment(ref _calls) % CallsBetweenSweeps == 0)
            Sweep(now);

        var key = $"{route.Method} {route.Path}";
        var limit = options.ByRoute.GetValueOrDefault(key, options.Default);
        var taken = _windows.GetOrAdd((key, route.Resource), _ => new RateWindow()).Take(limit, now);
        WriteHeaders(context, limit, taken, _bucketNames.GetOrAdd(key, BucketName), now);
        if (taken.Admitted || !options.Enforced)
            return true;

        await RefuseAsync(context, taken.ResetAt - now, "user");
        return false;
    }

    /// <summary>The same for an edit of a message older than an hour.</summary>
    public async ValueTask<bool> AdmitOldEditAsync(HttpContext context, ulong channelId)
    {
        var now = wireClock.GetUtcNow();
        var taken = _windows.GetOrAdd((OldEdit, channelId.ToString(CultureInfo.InvariantCulture)), _ => new RateWindow()).Take(options.OldEdits, now);
        if (taken.Admitted || !options.Enforced)
            return true;
        await RefuseAsync(context, taken.ResetAt - now, "user", OldEditsReached);
        return false;
    }

    public static Task RefuseAsync(HttpContext context, TimeSpan retryAfter, string scope, int code = 0)
    {
        var seconds = Math.Max(retryAfter.TotalSeconds, 0.001);
        var headers = context.Response.Headers;
        headers.RetryAfter = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Scope"] = scope;
        if (scope == "global")
            headers["X-RateLimit-Global"] = "true";

        return context.AnswerAsync(
            json =>
            {
                json.WriteStartObject();
                json.WriteString("message", code == OldEditsReached
                    ? "Maximum number of edits to messages older than 1 hour reached. Try again later"
                    : scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.");
                json.WriteNumber("retry_after", Math.Round(seconds, 3));
                json.WriteBoolean("global", scope == "global");
                json.WriteNumber("code", code);
                json.WriteEndObject();
            },
            StatusCodes.Status429TooManyRequests);
    }

    // Every interaction's token is a resource of its own, and soon forgotten.
    private void Sweep(DateTimeOffset now)
    {
        foreach (var old in _windows.Where(window => window.Value.IsOver(now)))
            _windows.TryRemove(old);
    }

    private static bool CountsGlobally(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<BotOnly>() is not null;

    private static void WriteHeaders(HttpContext context, RateLimit limit, RateWindow.Taken taken, string bucket, DateTimeOffset now)
    {
        var headers = context.Response.Headers;
        headers["X-RateLimit-Limit"] = limit.Calls.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = taken.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (taken.ResetAt.ToUnixTimeMilliseconds() / 1000.0).ToString("F3", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = Math.Max(0, (taken.ResetAt - now).TotalSeconds).ToString("F3", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = bucket;
    }

    // Like Discord's, an opaque name: clients must not read the route out of it.
    private static string BucketName(string route) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)).AsSpan(0, 16));
}
