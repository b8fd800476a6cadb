using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>Whether anything about a session can still change.</summary>
internal static class SessionGate
{
    public static Refusal? WhyClosed(Session session, Instant now) => session switch
    {
        { State: SessionState.Cancelled } => SessionRefusals.Cancelled,
        { State: SessionState.Over } => SessionRefusals.Over,
        _ => now >= session.End ? SessionRefusals.Over : null,
    };
}
