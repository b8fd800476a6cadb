using System.Collections.Immutable;

namespace NexusBot.Sandbox.World;

/// <summary>One emoji under a message, and who chose it. The id is set for a guild's own emoji.</summary>
public sealed record Reaction(ulong? EmojiId, string EmojiName, ImmutableArray<ulong> UserIds);
