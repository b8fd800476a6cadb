using NexusBot.Core.Moderation;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Writes hubs down as they are at this moment.</summary>
public sealed class HubExporter(ILearningArchive archive, GuildSettingsService settings, TimeProvider time)
{
    /// <summary>For the operator, who holds the store itself.</summary>
    public async Task<HubExport> ExportAsync(GuildId guild, CancellationToken cancellationToken) =>
        HubExport.Of(guild, await archive.ListAsync(guild, cancellationToken));

    /// <summary>For a moderator: what members keep to themselves is theirs, and only the operator carries it.</summary>
    public async Task<Outcome<HubExport>> ExportAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.MoveHub, caller, author: null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var export = (await ExportAsync(caller.Guild, cancellationToken)).Public;
        if (export.Shown == 0)
            return ExchangeRefusals.NothingToExport;

        var audit = new AuditEntry(caller.Guild, caller.Member, time.GetCurrentInstant(), AuditKind.ExportHub, Before: null, After: null);
        await archive.ChangeAsync(
            caller.Guild,
            change =>
            {
                change.Record(audit);
                return export;
            },
            cancellationToken);
        return export;
    }
}
