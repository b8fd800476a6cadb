using NexusBot.Core;

namespace NexusBot.Modules.Learnings;

/// <summary>A refused proposal as it was typed.</summary>
internal sealed record SolutionDraft(LearningId Challenge, string Text);
