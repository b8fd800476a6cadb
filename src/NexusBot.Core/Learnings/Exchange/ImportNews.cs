using NodaTime;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>That many learnings came at once: one message tells of them, in the place of as many cards.</summary>
/// <param name="By">Null when the operator imported them.</param>
/// <param name="Learnings">Which ones, in the order of their document.</param>
public sealed record ImportNews(Guid Id, GuildId Guild, MemberId? By, Instant At, IReadOnlyList<LearningId> Learnings)
{
    /// <summary>The kind of the outbox entry that tells of it.</summary>
    public const string MessageKind = "import-news";
}
