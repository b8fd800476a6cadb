using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings;

/// <summary>A learning and what whoever looks at it may do to it.</summary>
public sealed record LearningMenu(Learning Learning, MemberId Viewer, IReadOnlySet<Capability> Allowed)
{
    public bool IsOwn => Learning.Author == Viewer;

    /// <summary>Whether the viewer proposed it, beside what the challenge itself says.</summary>
    public bool MayRewrite(Solution solution) => solution.Author == Viewer && solution != OwnSolution.Of(Learning);
}
