namespace NexusBot.Core.Pairing.Matching;

internal enum EventKind
{
    /// <summary>An arc from an even vertex becomes tight.</summary>
    Arc,

    /// <summary>An odd blossom costs nothing any more.</summary>
    Expand,

    /// <summary>An even vertex costs nothing any more, and is as well left alone.</summary>
    Free,
}
