namespace NexusBot.Core.Pairing.Planning;

/// <param name="RoundsAgo">1 for the round before this one.</param>
public readonly record struct RecentPartner(MemberId Member, int RoundsAgo);
