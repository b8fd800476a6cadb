namespace NexusBot.Core.Learnings.Exchange;

/// <param name="Title">As the document has it.</param>
/// <param name="Refusal">Why it was left out, when it was refused.</param>
public sealed record ImportLine(string Title, LearningKind Kind, ImportFate Fate, Refusal? Refusal = null);
