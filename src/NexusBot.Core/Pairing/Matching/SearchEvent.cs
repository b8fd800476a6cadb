namespace NexusBot.Core.Pairing.Matching;

/// <param name="What">An arc, a blossom or a vertex, by the kind.</param>
internal readonly record struct SearchEvent(long Time, EventKind Kind, int What);
