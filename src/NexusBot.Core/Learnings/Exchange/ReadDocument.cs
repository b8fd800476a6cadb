using NexusBot.Core.Learnings.Import;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>A document with what was found in it.</summary>
public sealed record ReadDocument(string Name, IReadOnlyList<LearningDraft> Drafts);
