namespace NexusBot.Core.Reminders;

/// <param name="When">As typed: "in 10 minutes", "tomorrow 18:00", "3 Dec 14:00".</param>
/// <param name="Zone">A zone as typed. The first one becomes the member's own, a later one holds for this reminder only; null means the own one.</param>
public sealed record RemindMe(string Text, string When, string? Zone);
