namespace NexusBot.Core.Sessions;

/// <summary>What a member is told about a session.</summary>
public enum SessionNews
{
    /// <summary>It begins soon.</summary>
    Reminder,

    /// <summary>Waited for a seat, and has one.</summary>
    Seat,
    Moved,
    Cancelled,
}
