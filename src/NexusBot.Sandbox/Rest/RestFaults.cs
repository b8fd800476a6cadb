using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NexusBot.Sandbox.Rest;

/// <summary>Faults that wait for their call.</summary>
public sealed class RestFaults(TimeProvider wireClock)
{
    private static readonly object s_spoilt = new();

    private readonly Lock _gate = new();
    private readonly List<OrderedFault> _waiting = [];
    private ulong _lastNumber;

    /// <summary>One was ordered, was taken back, or has met the last of its calls.</summary>
    public event Action? Changed;

    internal IReadOnlyList<OrderedFault> Waiting
    {
        get
        {
            lock (_gate)
                return [.. _waiting];
        }
    }

    /// <summary>Orders a fault for the next calls of a route, written as Discord's documentation does: <c>POST</c>, <c>/channels/{channel_id}/messages</c>.</summary>
    public void Next(string method, string path, RestFault fault, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
            _waiting.Add(new OrderedFault(++_lastNumber, method, path, fault, times));
        Changed?.Invoke();
    }

    public void Clear() => Remove(_ => true);

    /// <summary>Takes one back, unless it has met its calls meanwhile.</summary>
    internal void TakeBack(ulong number) => Remove(ordered => ordered.Number == number);

    /// <summary>True when the answer to this call was made, or taken away, by a fault that no client of Discord's API documentation would expect.</summary>
    internal static bool Spoilt(HttpContext context) => context.Items.ContainsKey(s_spoilt);

    /// <summary>Runs the call with whatever was ordered for it.</summary>
    internal Task RunAsync(HttpContext context, RouteTemplate route, Func<Task> call) =>
        Take(route) is { } fault ? RunAsync(context, fault, call) : call();

    private void Remove(Predicate<OrderedFault> which)
    {
        lock (_gate)
            _waiting.RemoveAll(which);
        Changed?.Invoke();
    }

    private RestFault? Take(RouteTemplate route)
    {
        OrderedFault ordered;
        lock (_gate)
        {
            var index = _waiting.FindIndex(w => w.Method == route.Method && w.Path == route.Path);
            if (index < 0)
                return null;

            ordered = _waiting[index];
            if (ordered.Times > 1)
                _waiting[index] = ordered with { Times = ordered.Times - 1 };
            else
                _waiting.RemoveAt(index);
        }
        if (ordered.Times == 1)
            Changed?.Invoke();
        return ordered.Fault;
    }

    private async Task RunAsync(HttpContext context, RestFault fault, Func<Task> call)
    {
        if (fault.Delay > TimeSpan.Zero)
            await Task.Delay(fault.Delay, wireClock, context.RequestAborted);

        if (fault.LosesAnswer || fault.IsCloudflare || fault.Status >= 500)
            context.Items[s_spoilt] = true;

        if (fault is { IsCloudflare: true, RetryAfter: { } ban })
            await BanAsync(context, ban);
        else if (fault.RetryAfter is { } retryAfter)
            await RateLimiter.RefuseAsync(context, retryAfter, fault.Scope);
        else if (fault.Status is { } status)
            await FailAsync(context, status);
        else if (fault.LosesAnswer)
            await LoseAnswerAsync(context, call);
        else
            await call();
    }

    private static async Task FailAsync(HttpContext context, int status)
    {
        if (status < 500)
            throw new ApiException(status, 0, $"{status}: Ordered by the test");

        await AnswerPageAsync(context, status, "Bad Gateway");
    }

    private static Task BanAsync(HttpContext context, TimeSpan retryAfter)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return AnswerPageAsync(context, StatusCodes.Status429TooManyRequests, "You are being rate limited");
    }

    private static Task AnswerPageAsync(HttpContext context, int status, string title)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync($"<html><body><h1>{title}</h1></body></html>", context.RequestAborted);
    }

    private static async Task LoseAnswerAsync(HttpContext context, Func<Task> call)
    {
        var body = context.Response.Body;
        context.Response.Body = Stream.Null;
        try
        {
            await call();
        }
        catch (ApiException)
        {
            // A refusal is an answer too, and gets lost with it.
        }
        finally
        {
            context.Response.Body = body;
        }

        context.Abort();
    }
}
