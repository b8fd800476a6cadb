namespace NexusBot.Core.Moderation;

/// <summary>Keeps each guild's settings.</summary>
public interface IGuildSettingsStore : IErasable
{
    /// <summary>The guild's settings, or null while nobody has decided anything.</summary>
    Task<GuildSettings?> FindAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the settings and their audit entry together. <paramref name="settings"/> carries the next version; false, and
    /// nothing changed, when the stored one is no longer the version before it. A repeated interaction changes nothing and says true.
    /// </summary>
    Task<bool> SaveAsync(GuildSettings settings, AuditEntry audit, WriteMark mark, CancellationToken cancellationToken);
}
