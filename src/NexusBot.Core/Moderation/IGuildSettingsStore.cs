namespace NexusBot.Core.Moderation;

/// <summary>Keeps each guild's settings.</summary>
public interface IGuildSettingsStore : IErasable
{
    /// <summary>The guild's settings, or null while nobody has decided anything.</summary>
    Task<GuildSettings?> FindAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the settings, their audit entry and what hangs on them together, and says how many cards are under way by that.
    /// <paramref name="settings"/> carries the next version; null, and nothing changed, when the stored one is no longer the version
    /// before it. A repeated interaction changes nothing and says 0.
    /// </summary>
    Task<int?> SaveAsync(
        GuildSettings settings, SettingsReach reach, AuditEntry audit, WriteMark mark, CancellationToken cancellationToken);
}
