namespace Discord.Wire;

internal sealed class SessionStartLimitModel
{
    public int Total { get; set; }
    public int Remaining { get; set; }

    /// <summary>In milliseconds.</summary>
    public int ResetAfter { get; set; }

    public int MaxConcurrency { get; set; } = 1;
}
