namespace NexusBot.Core.Moderation;

/// <summary>The audit trail, read. Its entries are written by the stores whose changes they describe, in the same transaction.</summary>
public interface IAuditStore : IErasable
{
    /// <summary>One page of the guild's entries, newest first. A page that is no more becomes the last one.</summary>
    /// <param name="actor">Only what this member did; null for what everybody did.</param>
    Task<AuditPage> ReadAsync(GuildId guild, MemberId? actor, int page, CancellationToken cancellationToken);

    /// <summary>All entries of what the member did, newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ListOfAsync(GuildId guild, MemberId actor, CancellationToken cancellationToken);
}
