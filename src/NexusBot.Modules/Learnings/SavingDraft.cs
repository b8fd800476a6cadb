using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Learnings;

/// <summary>A refused form of a message that is to be saved, as it was typed.</summary>
internal sealed record SavingDraft(SavingId Saving, LearningKind Kind, LearningForm Form, string Tags);
