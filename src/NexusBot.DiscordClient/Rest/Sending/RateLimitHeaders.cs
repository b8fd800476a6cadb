using System.Globalization;

namespace Discord.Rest.Sending;

/// <summary>
/// What an answer says of limits. Only spans are read, never Discord's clock, so that a wrong clock here cannot matter.
/// </summary>
internal readonly record struct RateLimitHeaders(
    int? Limit, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, string? Bucket, bool IsGlobal, bool IsShared)
{
    public static RateLimitHeaders Read(IEnumerable<KeyValuePair<string, string>> headers)
    {
        var limits = default(RateLimitHeaders);
        foreach (var (name, value) in headers)
            limits = limits.With(name, value);

        return limits;
    }

    public RateLimitHeaders With(string name, string value)
    {
        if (Is("Retry-After"))
            return this with { RetryAfter = Seconds(value) };
        if (!name.StartsWith("X-RateLimit-", StringComparison.OrdinalIgnoreCase))
            return this;
        if (Is("X-RateLimit-Limit"))
            return this with { Limit = Whole(value) };
        if (Is("X-RateLimit-Remaining"))
            return this with { Remaining = Whole(value) };
        if (Is("X-RateLimit-Reset-After"))
            return this with { ResetAfter = Seconds(value) };
        if (Is("X-RateLimit-Bucket"))
            return this with { Bucket = value };
        if (Is("X-RateLimit-Global"))
            return this with { IsGlobal = true };
        if (Is("X-RateLimit-Scope"))
            return this with { IsGlobal = IsGlobal || Says("global"), IsShared = Says("shared") };

        return this;

        bool Is(string header) => name.Equals(header, StringComparison.OrdinalIgnoreCase);

        bool Says(string scope) => value.Equals(scope, StringComparison.OrdinalIgnoreCase);
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Seconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, RateLimitRefusal.Longest.TotalSeconds))
            : null;
}
