using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>What was understood of a session that is to be moved, before anybody hears of it.</summary>
/// <param name="Seen">The version that its mover saw.</param>
/// <param name="Rule">How all that follow come from then on; null where only this one is moved.</param>
public sealed record PlannedMove(Session Session, int Seen, SessionScope Scope, Instant Start, Duration Length, Series? Rule);
