namespace NexusBot.Core.Reminders;

/// <param name="When">As typed: "in 10 minutes", "tomorrow 18:00", "3 Dec 14:00".</param>
/// <param name="Zone">An IANA id that holds for this reminder only; null means the member's own zone.</param>
public sealed record RemindMe(string Text, string When, string? Zone);
