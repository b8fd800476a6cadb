using NexusBot.Core;

namespace NexusBot.Modules.Learnings;

/// <summary>A refused part of a learning as it was typed.</summary>
internal sealed record PartDraft(LearningId Learning, EditedPart Part, int Index, string? Value, string? Language);
