namespace NexusBot.Core.Pairing;

/// <param name="StoodAlready">Whether somebody chose this very hour before.</param>
public sealed record AgreedMeeting(Partnership Partnership, bool StoodAlready);
