namespace NexusBot.Core.Members;

/// <summary>Keeps what members tell about themselves, for each guild apart.</summary>
public interface IMemberStore : IErasable
{
    /// <summary>What the member told, or null while that is nothing.</summary>
    Task<Profile?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the profile, which carries the next version; false, and nothing changed, when the stored one is no longer the version
    /// before it. A repeated interaction changes nothing and says true.
    /// </summary>
    Task<bool> SaveAsync(Profile profile, WriteMark mark, CancellationToken cancellationToken);
}
