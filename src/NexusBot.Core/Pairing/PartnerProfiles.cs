using NexusBot.Core.Members;

namespace NexusBot.Core.Pairing;

/// <summary>What is told of members where they are brought together: no more than each shows to those who read it.</summary>
public sealed class PartnerProfiles(ProfileService profiles)
{
    /// <summary>Where the partners alone read it.</summary>
    public Task<IReadOnlyDictionary<MemberId, Profile>> ForPartnersAsync(Partnership partnership, CancellationToken cancellationToken) =>
        profiles.ListSeenAsync(partnership.Guild, partnership.Members, Visibility.Partners, cancellationToken);

    /// <summary>Where others read along. Moderators are members too, and see no more than others do.</summary>
    public Task<IReadOnlyDictionary<MemberId, Profile>> ForEveryoneAsync(GuildId guild, IEnumerable<MemberId> members, CancellationToken cancellationToken) =>
        profiles.ListSeenAsync(guild, members, Visibility.Everyone, cancellationToken);
}
