namespace NexusBot.Modules.Pairing;

/// <summary>What a moderator does with pairing.</summary>
public enum PairingDeed
{
    Schedule,
    Pause,
    Preview,
    Run,
    Report,
}
