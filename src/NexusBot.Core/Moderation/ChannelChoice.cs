namespace NexusBot.Core.Moderation;

/// <summary>A channel that was picked, whether it is one of the guild's, and what the bot lacks there, by the names that Discord shows.</summary>
public readonly record struct ChannelChoice(ChannelId Channel, bool IsHere, IReadOnlyList<string> MissingRights);
