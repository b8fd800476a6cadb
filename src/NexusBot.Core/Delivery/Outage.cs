using NodaTime;

namespace NexusBot.Core.Delivery;

/// <summary>
/// Whether Discord is away. After a few attempts in a row without outcome everything waits, and one message at a time finds out
/// whether it is back: so hundreds of due ones do not each collect attempts and pauses, and all go on at once, oldest first.
/// </summary>
internal sealed class Outage
{
    private const int Tolerated = 3;
    private static readonly Duration s_firstPause = Duration.FromSeconds(5);
    private static readonly Duration s_longestPause = Duration.FromMinutes(1);

    private int _faults;

    /// <summary>From when on the next one may be tried.</summary>
    public Instant Until { get; private set; } = Instant.MinValue;

    public bool IsOn => _faults >= Tolerated;

    public void Note(Attempt attempt, Instant now)
    {
        if (attempt.Outcome is AttemptOutcome.Answered)
            (_faults, Until) = (0, Instant.MinValue);
        else if (attempt.Outcome is AttemptOutcome.Unknown && now >= Until)
            Count(now);
    }

    // Those that were on their way together fail together, and count as one from the third on.
    private void Count(Instant now)
    {
        _faults++;
        if (IsOn)
            Until = now + Duration.Min(s_firstPause * (1 << Math.Min(_faults - Tolerated, 16)), s_longestPause);
    }
}
