namespace NexusBot.Core.Members;

/// <summary>Keeps what members tell about themselves, for each guild apart.</summary>
public interface IMemberStore : IErasable
{
    /// <summary>The IANA id of the member's zone, or null while the member has not said it.</summary>
    Task<string?> FindZoneAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Sets the member's zone, whatever it was before. A repeated interaction changes nothing.</summary>
    Task SaveZoneAsync(GuildId guild, MemberId member, string zone, WriteMark mark, CancellationToken cancellationToken);
}
