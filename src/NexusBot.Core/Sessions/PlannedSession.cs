using NexusBot.Core.Members;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>What was understood of a session that is to be scheduled, before anybody hears of it.</summary>
/// <param name="Id">What it will be called: however often it is scheduled, it is one session.</param>
public sealed record PlannedSession(SessionId Id, SessionContent Content, Instant Start, string Zone, Series? Repeats)
{
    /// <summary>What its host has at the same time.</summary>
    public IReadOnlyList<Session> Overlapping { get; init; } = [];

    /// <summary>What its host has promised to others at the same time.</summary>
    public IReadOnlyList<Appointment> Promised { get; init; } = [];

    public Instant End => Start + Content.Length;
}
