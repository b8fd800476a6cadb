using NexusBot.Core.Learnings;
using NexusBot.Core.Members;

namespace NexusBot.Modules.Learnings;

/// <summary>A refused form of a new learning as it was typed.</summary>
internal sealed record LearningDraft(FormKind Kind, IReadOnlyList<string> Tags, LearningForm Form)
{
    /// <summary>What was attached beside it.</summary>
    public IReadOnlyList<MemberFile> Pictures { get; init; } = [];
}
