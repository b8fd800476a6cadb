using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings;

/// <summary>A learning and what the caller may do to it.</summary>
public sealed record LearningMenu(Learning Learning, IReadOnlySet<Capability> Allowed);
