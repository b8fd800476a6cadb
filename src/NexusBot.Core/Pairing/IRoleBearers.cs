namespace NexusBot.Core.Pairing;

/// <summary>Knows which roles members bear now, whatever they bore when they joined.</summary>
public interface IRoleBearers
{
    /// <summary>Null when nobody can tell.</summary>
    Task<bool?> BearsAsync(GuildId guild, MemberId member, RoleId role, CancellationToken cancellationToken);
}
