namespace NexusBot.Modules.Sessions;

/// <summary>Which sessions a list shows.</summary>
public enum SessionListing
{
    All,
    Mine,
    ThisWeek,
}
