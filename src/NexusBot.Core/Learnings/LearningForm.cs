namespace NexusBot.Core.Learnings;

/// <summary>A learning as typed into its form. A form in Discord has five inputs, so a challenge is asked for its solution and others for links.</summary>
/// <param name="Links">As typed into one field, with spaces or line ends between them.</param>
public sealed record LearningForm(string Title, string Text, string? Code, string? Language, string? Solution, string? Links = null);
