namespace NexusBot.Core.Pairing;

public enum AddRoundResult
{
    Added,

    /// <summary>Another one was made in the meantime.</summary>
    Overtaken,

    /// <summary>Somebody changed their mind in the meantime: skipped it, left, never wants to meet whom they would have met, or met on the spot; or the settings changed.</summary>
    Outdated,
}
