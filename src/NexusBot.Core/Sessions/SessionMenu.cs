using NexusBot.Core.Reminders;

namespace NexusBot.Core.Sessions;

/// <summary>A session with what a member may do to it.</summary>
/// <param name="Usual">When the hub reminds everyone who chose nothing else.</param>
public sealed record SessionMenu(Session Session, ReminderOffsets Usual, bool CanChange, bool CanAnswer)
{
    /// <summary>Whether it has no host and the caller could be it.</summary>
    public bool CanTakeOver { get; init; }
}
