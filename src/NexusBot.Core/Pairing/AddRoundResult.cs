namespace NexusBot.Core.Pairing;

public enum AddRoundResult
{
    Added,

    /// <summary>Another one was made in the meantime.</summary>
    Overtaken,

    /// <summary>Somebody changed their mind in the meantime: skipped it, left, or never wants to meet whom they would have met.</summary>
    Outdated,
}
