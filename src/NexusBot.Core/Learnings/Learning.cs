using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Something that a member learned and shared with the hub.</summary>
public sealed record Learning
{
    /// <summary>The <see cref="OutboxEntry.Kind"/> of the card that shows a learning in its channel.</summary>
    public const string CardKind = "learning-card";

    public required LearningId Id { get; init; }

    public required GuildId Guild { get; init; }

    public required MemberId Author { get; init; }

    public required LearningContent Content { get; init; }

    public required Instant SharedAt { get; init; }

    public Instant? EditedAt { get; init; }

    public MemberId? EditedBy { get; init; }

    /// <summary>How many members found it helpful. Votes do not raise <see cref="Version"/>.</summary>
    public int HelpfulCount { get; init; }

    public required int Version { get; init; }

    public LearningHeading ToHeading() =>
        new(Id, Author, Content.Kind, Content.Title, Content.Tags, SharedAt, HelpfulCount);
}
