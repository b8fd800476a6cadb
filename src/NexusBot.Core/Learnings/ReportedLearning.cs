namespace NexusBot.Core.Learnings;

/// <summary>A learning with what waits to be decided about it.</summary>
public sealed record ReportedLearning(Learning Learning, IReadOnlyList<Report> Reports);
