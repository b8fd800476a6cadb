namespace NexusBot.Core.Pairing;

/// <summary>In which rounds a member is.</summary>
public enum PairingRhythm
{
    EveryWeek,
    EverySecondWeek,
    Once,
}
