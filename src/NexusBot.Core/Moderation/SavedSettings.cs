namespace NexusBot.Core.Moderation;

/// <param name="Waiting">How many cards are under way now that waited for it.</param>
public sealed record SavedSettings(GuildSettings Settings, int Waiting);
