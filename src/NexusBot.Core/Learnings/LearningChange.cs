using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings;

/// <summary>
/// A change of one learning. It is decided on the learning as it stands at that moment, inside of the store's transaction, so
/// that of two changes at once the second sees the first.
/// </summary>
/// <param name="Deed">Names the change: an interaction does each once.</param>
/// <param name="Apply">Answers the changed learning, or why it cannot be changed. Called on the store's thread, so it only computes.</param>
public sealed record LearningChange(string Deed, Func<Learning, Outcome<Learning>> Apply)
{
    /// <summary>
    /// The card for a learning that has none yet, by the settings as they are at that moment; one that exists is due again in any case.
    /// </summary>
    public Func<Learning, GuildSettings, OutboxEntry?> Card { get; init; } = static (_, _) => null;

    public AuditEntry? Audit { get; init; }

    /// <summary>What tells somebody of it, by the learning as it stands before the change; null where nobody is told.</summary>
    public Func<Learning, DueNotice?> Notice { get; init; } = static _ => null;

    /// <summary>Which of the reports that wait, oldest first, it decides, or why it is not done at all. Null where it has nothing to do with them.</summary>
    public Func<IReadOnlyList<Report>, Outcome<IReadOnlyList<Report>>>? Settles { get; init; }
}
