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

    /// <summary>Its host is no more. It takes place all the same, and can be taken over.</summary>
    Hostless,
}
