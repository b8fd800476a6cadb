namespace NexusBot.Core.Moderation;

/// <summary>The audit trail, read. Its entries are written by the stores whose changes they describe, in the same transaction.</summary>
public interface IAuditStore : IErasable
{
    /// <summary>The guild's latest entries, newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ListAsync(GuildId guild, int max, CancellationToken cancellationToken);

    /// <summary>All entries of what the member did, newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ListOfAsync(GuildId guild, MemberId actor, CancellationToken cancellationToken);
}
