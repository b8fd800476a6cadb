using NexusBot.Core;

namespace NexusBot.Modules.Learnings;

/// <summary>A refused report as it was typed.</summary>
internal sealed record ReportDraft(LearningId Learning, string Reason);
