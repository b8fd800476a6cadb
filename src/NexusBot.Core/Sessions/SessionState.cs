namespace NexusBot.Core.Sessions;

public enum SessionState
{
    /// <summary>To come, or under way.</summary>
    Planned,
    Over,
    Cancelled,
}
