using NexusBot.Core.Moderation;

namespace NexusBot.Core.Sessions;

/// <summary>A change of one poll, decided on the poll as it stands at that moment, inside of the store's transaction.</summary>
/// <param name="Deed">Names the change: an interaction does each once.</param>
/// <param name="Apply">Answers the changed poll, or why it cannot be changed. Called on the store's thread, so it only computes.</param>
public sealed record PollChange(string Deed, Func<SessionPoll, Outcome<PollStep>> Apply)
{
    public AuditEntry? Audit { get; init; }
}
