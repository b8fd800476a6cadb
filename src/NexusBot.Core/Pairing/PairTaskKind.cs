namespace NexusBot.Core.Pairing;

/// <summary>Which small tasks suit partners, by their tracks.</summary>
public enum PairTaskKind
{
    Mixed,
    BackendWithFrontend,
    BothBackend,
    BothFrontend,
    WithMentor,
}
