using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Something that a member does to a learning: what it needs, what it changes, and what follows.</summary>
/// <param name="Name">By which repeated interactions know it.</param>
internal sealed record LearningDeed(string Name, Capability Needs, Func<Learning, Instant, Outcome<Learning>> Apply)
{
    /// <summary>One that is put on record: what is done to another's learning, and what is decided about reports.</summary>
    public LearningDeed(AuditKind kind, Capability needs, Func<Learning, Instant, Outcome<Learning>> apply)
        : this(AuditNames.Of(kind), needs, apply) => AuditedAs = kind;

    /// <summary>Whether there is such a learning for this deed; usually, if members see it.</summary>
    public Func<Learning, bool> Finds { get; init; } = static learning => learning.IsShown;

    /// <summary>Null where it leaves no audit row.</summary>
    public AuditKind? AuditedAs { get; }

    public NoticeKind? Tells { get; init; }

    /// <summary>Who is told; its author, unless the deed says otherwise.</summary>
    public Func<Learning, MemberId?> Whom { get; init; } = static learning => learning.Author;

    /// <summary>Whether there is anything to tell, by the learning as it stands before the change.</summary>
    public Func<Learning, bool> IsTold { get; init; } = static _ => true;

    /// <inheritdoc cref="LearningChange.Settles"/>
    public Func<IReadOnlyList<Report>, Outcome<IReadOnlyList<Report>>>? Settles { get; init; }
}
