namespace NexusBot.Core.Members;

/// <summary>Who is in a guild, as Discord knows at this moment.</summary>
public interface IGuildMembers
{
    Task<bool> IsInAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);
}
