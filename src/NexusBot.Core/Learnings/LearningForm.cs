namespace NexusBot.Core.Learnings;

/// <summary>A learning as typed into its form: the five inputs that a form in Discord can have.</summary>
public sealed record LearningForm(string Title, string Text, string? Code, string? Language, string? Solution);
