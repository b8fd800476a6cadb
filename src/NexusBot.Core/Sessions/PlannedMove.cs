using NexusBot.Core.Members;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>What was understood of a session that is to be moved, before anybody hears of it.</summary>
/// <param name="Seen">The version that its mover saw.</param>
/// <param name="Rule">How all that follow come from then on; null where only this one is moved.</param>
public sealed record PlannedMove(Session Session, int Seen, SessionScope Scope, Instant Start, Duration Length, Series? Rule)
{
    /// <summary>What its host has at the new time.</summary>
    public IReadOnlyList<Session> Overlapping { get; init; } = [];

    /// <summary>What its host has promised to others at the new time, where it is the host who moves it.</summary>
    public IReadOnlyList<Appointment> Promised { get; init; } = [];

    /// <summary>Whether it begins at another time, which is when those who come are told.</summary>
    public bool IsTold => Start != Session.Start;
}
