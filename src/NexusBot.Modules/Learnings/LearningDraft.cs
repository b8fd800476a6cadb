using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

/// <summary>A refused form of a new learning as it was typed.</summary>
internal sealed record LearningDraft(LearningKind Kind, IReadOnlyList<string> Tags, LearningForm Form);
