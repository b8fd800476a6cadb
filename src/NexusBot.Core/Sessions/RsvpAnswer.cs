namespace NexusBot.Core.Sessions;

/// <summary>What a member says to a session.</summary>
public enum RsvpAnswer
{
    /// <summary>Takes a seat, or waits for one where all are taken.</summary>
    Going,
    Maybe,

    /// <summary>Said no. Kept, so that the others see it.</summary>
    Cannot,
}
