namespace Discord.Wire;

internal sealed class RateLimitModel
{
    /// <summary>In seconds.</summary>
    public double RetryAfter { get; set; }

    public bool Global { get; set; }
}
