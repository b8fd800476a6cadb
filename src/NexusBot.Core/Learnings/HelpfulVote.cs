namespace NexusBot.Core.Learnings;

/// <param name="Counted">False when the member's vote was counted before, by another press.</param>
public sealed record HelpfulVote(bool Counted, Learning Learning);
