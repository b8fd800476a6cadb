namespace NexusBot.Core.Members;

/// <summary>A member's cohort and skills as typed, skills with commas between them. What is left empty is taken out.</summary>
public sealed record SkillsForm(string? Cohort, string? Knows, string? Wants);
