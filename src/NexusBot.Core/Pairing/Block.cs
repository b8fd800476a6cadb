namespace NexusBot.Core.Pairing;

/// <summary>That a member never wants to be paired with another. It binds both, and only who said it ever learns of it.</summary>
public sealed record Block(GuildId Guild, MemberId By, MemberId Other);
