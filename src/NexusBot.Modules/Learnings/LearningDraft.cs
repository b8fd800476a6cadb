using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

/// <summary>A refused form as it was typed: a new learning, or a change of the one it names.</summary>
internal sealed record LearningDraft(LearningKind Kind, IReadOnlyList<string> Tags, LearningForm Form, LearningId? Edits = null);
