using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>What was understood of a session that is to be scheduled, before anybody hears of it.</summary>
public sealed record PlannedSession(SessionContent Content, Instant Start, string Zone, Series? Repeats)
{
    /// <summary>What its host has at the same time.</summary>
    public IReadOnlyList<Session> Overlapping { get; init; } = [];

    public Instant End => Start + Content.Length;
}
