using NexusBot.Core.Members;

namespace NexusBot.Core.Learnings;

/// <param name="Tags">As typed, one each.</param>
public sealed record ShareLearning(LearningKind Kind, IReadOnlyList<string> Tags, LearningForm Form)
{
    /// <summary>The files that are to be its pictures.</summary>
    public IReadOnlyList<MemberFile> Attached { get; init; } = [];
}
