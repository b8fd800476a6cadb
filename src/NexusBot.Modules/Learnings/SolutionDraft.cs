using NexusBot.Core;

namespace NexusBot.Modules.Learnings;

/// <summary>A proposal as it was typed, refused or taken back.</summary>
/// <param name="Rewrites">The one in whose place it comes.</param>
internal sealed record SolutionDraft(LearningId Challenge, string Text, SolutionId? Rewrites = null);
