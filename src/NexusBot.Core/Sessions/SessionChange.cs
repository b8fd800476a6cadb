using NexusBot.Core.Moderation;

namespace NexusBot.Core.Sessions;

/// <summary>
/// A change of one session. It is decided on the session as it stands at that moment, inside of the store's transaction, so that of
/// two who want the last seat the second one waits.
/// </summary>
/// <param name="Deed">Names the change: an interaction does each once.</param>
/// <param name="Apply">Answers the changed session, or why it cannot be changed. Called on the store's thread, so it only computes.</param>
public sealed record SessionChange(string Deed, Func<Session, Outcome<SessionStep>> Apply)
{
    public AuditEntry? Audit { get; init; }
}
