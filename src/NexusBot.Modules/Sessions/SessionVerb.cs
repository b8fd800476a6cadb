namespace NexusBot.Modules.Sessions;

/// <summary>What a host can do to a session that repeats, to one time of it or to all that follow.</summary>
public enum SessionVerb
{
    Edit,

    /// <summary>Says for whom it is.</summary>
    Address,
    Move,
    Cancel,
}
