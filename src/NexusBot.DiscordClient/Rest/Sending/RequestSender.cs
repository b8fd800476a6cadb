using System.Net;
using System.Runtime.CompilerServices;
using Discord.Net;

namespace Discord.Rest.Sending;

/// <summary>Sends requests within Discord's limits, and again where that can help.</summary>
internal sealed class RequestSender(Transport transport, TimeProvider time) : IDisposable
{
    // Who gets a turn with less than this left would be cut off, and then nobody knows whether it arrived.
    private static readonly TimeSpan s_leastToSend = TimeSpan.FromSeconds(2);

    private readonly Buckets _buckets = new(time);
    private readonly GlobalLimit _global = new(time);
    private readonly RefusalBudget _refusals = new(time);
    private readonly ShutDoors _doors = new(time);

    // Boxed, since a reply is several words and one request may write it while others read.
    private volatile StrongBox<ApiReply>? _unauthorized;

    /// <summary>Discord no longer takes the token: nothing more is sent, and whoever holds a connection should end it.</summary>
    public event Action? TokenRefused;

    /// <summary>A new token deserves a new attempt.</summary>
    public void Authorize(string? header)
    {
        _unauthorized = null;
        transport.SetHeader("Authorization", header);
    }

    public void SetHeader(string key, string value) => transport.SetHeader(key, value);

    public async Task<ApiReply> SendAsync(ApiRequest request)
    {
        var deadline = request.Options.Timeout is { } timeout ? time.After(TimeSpan.FromMilliseconds(timeout)) : long.MaxValue;
        var bucket = request.IsUnbucketed ? null : _buckets.Of(request.Route);
        var withoutOutcome = default(Attempt?);
        var wasRefused = false;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var result = await AttemptAsync(request, bucket, wasRefused, deadline);
                if (result.Reply is { } reply)
                {
                    if (reply.IsSuccess || (withoutOutcome is not null && request.DoneCode is { } done && HttpErrors.CodeOf(reply) == done))
                        return reply;

                    wasRefused = reply.Status == HttpStatusCode.TooManyRequests;
                    if (wasRefused)
                    {
                        await HonourAsync(request, RateLimitRefusal.From(reply).RetryAfter, bucket, deadline);
                        attempt--;
                        continue;
                    }
                }

                if (!result.NeverLeft)
                    withoutOutcome ??= result;
                var pause = RetryPause.After(attempt);
                if (attempt >= RetryPause.MaxAttempts || !MayRepeat(request, result) || time.After(pause) > LatestStart(deadline))
                    throw Failure(request, request.Creates ? withoutOutcome ?? result : result);

                await Task.Delay(pause, time, request.Options.CancelToken);
            }
        }
        catch (RateLimitedException) when (request.Creates && withoutOutcome is not null)
        {
            throw Failure(request, withoutOutcome.Value);
        }
    }

    public void Dispose()
    {
        transport.Dispose();
        _global.Dispose();
    }

    private async Task<Attempt> AttemptAsync(ApiRequest request, Bucket? bucket, bool ahead, long deadline)
    {
        if (_unauthorized is { } refused && !request.Route.IsByToken)
            return new Attempt(refused.Value, null, NeverLeft: true);
        if (_doors.AnswerOf(request.Route) is { } shut)
            return new Attempt(shut, null, NeverLeft: true);
        if (_refusals.IsSpent && !request.Route.IsByToken)
            throw new RateLimitedException(request);

        await EnterAsync(request, bucket, ahead, deadline);
        var limits = default(RateLimitHeaders?);
        try
        {
            if (!request.Route.IsByToken && !await _global.EnterAsync(MayWaitUntil(request, deadline), request.Options.CancelToken))
                throw new RateLimitedException(request);

            var reply = await transport.SendAsync(request, deadline);
            limits = SaysLimits(reply) ? reply.Limits : null;
            LearnFrom(request, reply, bucket);
            return new Attempt(reply, null, NeverLeft: false);
        }
        catch (OperationCanceledException) when (!request.Options.CancelToken.IsCancellationRequested)
        {
            return new Attempt(null, new TimeoutException("Discord did not answer in time."), NeverLeft: false);
        }
        catch (HttpRequestException exception)
        {
            var neverLeft = exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError;
            return new Attempt(null, exception, neverLeft);
        }
        finally
        {
            bucket?.Leave(limits);
        }
    }

    /// <summary>A fault tells nothing of the bucket, nor does a refusal that concerns everyone; any other answer without limits tells that there are none.</summary>
    private static bool SaysLimits(ApiReply reply) =>
        !reply.IsServerFault && (reply.Status != HttpStatusCode.TooManyRequests || reply.Limits.Limit is not null);

    private async ValueTask EnterAsync(ApiRequest request, Bucket? bucket, bool ahead, long deadline)
    {
        if (bucket is null)
            return;

        if (!await bucket.EnterAsync(ahead, MayWaitUntil(request, deadline), request.Options.CancelToken))
            throw new RateLimitedException(request);
    }

    private long MayWaitUntil(ApiRequest request, long deadline) =>
        request.RetryMode.HasFlag(RetryMode.RetryRatelimit) ? LatestStart(deadline) : time.GetTimestamp();

    private long LatestStart(long deadline) =>
        deadline == long.MaxValue ? deadline : deadline - (long)(s_leastToSend.TotalSeconds * time.TimestampFrequency);

    private void LearnFrom(ApiRequest request, ApiReply reply, Bucket? bucket)
    {
        _refusals.Count(reply);
        _doors.Learn(request.Route, reply);
        if (bucket is not null && reply.Limits.Bucket is { } name)
            _buckets.Learn(request.Route, name, bucket);
        if (reply.Status == HttpStatusCode.Unauthorized && !request.Route.IsByToken)
            SilenceAfter(reply);
        if (reply.Status != HttpStatusCode.TooManyRequests)
            return;

        // Before this request leaves, or those behind it would run into the same refusal.
        var (retryAfter, isGlobal) = RateLimitRefusal.From(reply);
        if (isGlobal && !request.Route.IsByToken)
            _global.Block(retryAfter);
        else
            bucket?.Block(retryAfter);
    }

    private void SilenceAfter(ApiReply unauthorized)
    {
        _unauthorized = new StrongBox<ApiReply>(unauthorized);
        TokenRefused?.Invoke();
    }

    /// <summary>Gives up where the wait would be too long, or what was sent cannot be sent again; where a limit is blocked, that limit does the waiting.</summary>
    private async Task HonourAsync(ApiRequest request, TimeSpan retryAfter, Bucket? bucket, long deadline)
    {
        if (!request.RetryMode.HasFlag(RetryMode.RetryRatelimit)
            || !request.IsReadableAgain
            || time.After(retryAfter) > MayWaitUntil(request, deadline))
            throw new RateLimitedException(request);

        if (bucket is null)
            await Task.Delay(retryAfter, time, request.Options.CancelToken);
    }

    private static bool MayRepeat(ApiRequest request, Attempt result)
    {
        if (!(request.IsRepeatable && request.IsReadableAgain) && !result.NeverLeft)
            return false;

        return result.Reply is { } reply
            ? reply.IsServerFault && request.RetryMode.HasFlag(RetryMode.Retry502)
            : request.RetryMode.HasFlag(RetryMode.RetryTimeouts);
    }

    private static Exception Failure(ApiRequest request, Attempt result) =>
        result.Reply is { } reply ? HttpErrors.From(request, reply) : result.Fault!;

    private readonly record struct Attempt(ApiReply? Reply, Exception? Fault, bool NeverLeft);
}
