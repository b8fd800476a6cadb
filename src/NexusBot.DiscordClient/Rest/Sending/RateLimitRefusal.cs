using System.Text.Json;
using Discord.Wire;

namespace Discord.Rest.Sending;

/// <summary>What a 429 asks for: how long, and of whom.</summary>
internal readonly record struct RateLimitRefusal(TimeSpan RetryAfter, bool IsGlobal)
{
    // Longer than any limit of Discord's, and within what a timer can wait.
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    // A refusal that names no time, or none at all, must not be answered at the speed of the wire.
    private static readonly TimeSpan s_unnamed = TimeSpan.FromSeconds(1);

    public static RateLimitRefusal From(ApiReply reply)
    {
        try
        {
            var body = JsonSerializer.Deserialize(reply.Body.Span, WireJson.Default.RateLimitModel);
            return new(Larger(body?.RetryAfter ?? 0, reply.Limits.RetryAfter), body?.Global == true || reply.Limits.IsGlobal);
        }
        catch (JsonException)
        {
            // A refusal by a proxy before Discord concerns every request.
            return new(Larger(0, reply.Limits.RetryAfter), IsGlobal: true);
        }
    }

    /// <summary>The body's seconds have decimals; a header that is no more than the same, rounded up, is not a longer wait.</summary>
    private static TimeSpan Larger(double body, TimeSpan? header)
    {
        var named = TimeSpan.FromSeconds(Math.Clamp(body, 0, Longest.TotalSeconds));
        if (header is { } other && (named <= TimeSpan.Zero || other - named >= TimeSpan.FromSeconds(1)))
            named = other;

        return named > TimeSpan.Zero ? named : s_unnamed;
    }
}
