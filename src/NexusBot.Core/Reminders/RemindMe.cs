using NexusBot.Core.Delivery;

namespace NexusBot.Core.Reminders;

/// <param name="When">As typed: "in 10 minutes", "tomorrow 18:00", "every tue 17:00".</param>
/// <param name="Zone">A zone as typed. The first one becomes the member's own, a later one holds for this reminder only; null means the own one.</param>
public sealed record RemindMe(string Text, string When, string? Zone)
{
    /// <summary>How it repeats, where that is typed apart: "every week".</summary>
    public string? Repeat { get; init; }

    /// <summary>The message that it is about.</summary>
    public MessagePlace? About { get; init; }
}
