namespace NexusBot.Core.Times;

/// <summary>A time that can be picked while typing, and what it means: "Fri 27 Nov 18:30 Africa/Nairobi".</summary>
/// <param name="Label">Null where the member's zone is asked for next.</param>
public sealed record WhenSuggestion(string When, string? Label);
