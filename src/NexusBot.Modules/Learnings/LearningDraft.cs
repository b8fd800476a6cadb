using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;

namespace NexusBot.Modules.Learnings;

/// <summary>A refused form as it was typed: a new learning, or a change of the one it names.</summary>
internal sealed record LearningDraft(LearningKind Kind, IReadOnlyList<string> Tags, LearningForm Form, LearningId? Edits = null)
{
    /// <summary>What was attached beside it.</summary>
    public IReadOnlyList<MemberFile> Pictures { get; init; } = [];
}
