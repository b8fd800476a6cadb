namespace Discord.Wire;

internal sealed class SessionStartLimitModel
{
    public int Remaining { get; set; }

    /// <summary>In milliseconds.</summary>
    public int ResetAfter { get; set; }
}
