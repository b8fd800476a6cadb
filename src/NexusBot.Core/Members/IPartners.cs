namespace NexusBot.Core.Members;

/// <summary>Knows who was brought together with whom: partners see of each other what others do not.</summary>
public interface IPartners
{
    Task<bool> ArePartnersAsync(GuildId guild, MemberId one, MemberId other, CancellationToken cancellationToken);
}
