namespace NexusBot.Core.Sessions;

public enum PollState
{
    Open,

    /// <summary>A time was chosen, and the session is scheduled.</summary>
    Settled,

    /// <summary>Ended without a session.</summary>
    Closed,
}
