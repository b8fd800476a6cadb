using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Moderation;

namespace NexusBot.Storage.LiteDb.Moderation;

public sealed class LiteDbAuditStore(LiteDbStore store, ILogger<LiteDbAuditStore> logger) : IAuditStore
{
    public Task<IReadOnlyList<AuditEntry>> ListAsync(GuildId guild, int max, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<AuditEntry>>(
            reader =>
            [
                .. reader.ListOrdered(
                        AuditDocument.Collection, "guildAt", descending: true, max, "guildAt BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild))
                    .Select(document => document.ReadOrLeave(AuditDocument.ToEntry, AuditDocument.Collection, logger))
                    .OfType<AuditEntry>(),
            ],
            cancellationToken);

    public Task<IReadOnlyList<AuditEntry>> ListOfAsync(GuildId guild, MemberId actor, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<AuditEntry>>(
            reader =>
            [
                .. By(reader, guild, actor)
                    .Select(document => document.ReadOrLeave(AuditDocument.ToEntry, AuditDocument.Collection, logger))
                    .OfType<AuditEntry>()
                    .OrderByDescending(entry => entry.At),
            ],
            cancellationToken);

    /// <summary>What happened stays on record; who did it is forgotten.</summary>
    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in By(transaction, guild, member))
            {
                document["actor"] = Keys.Of(MemberId.Nobody.Value);
                transaction.Update(AuditDocument.Collection, document);
            }
        },
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in Of(transaction, guild))
                transaction.Delete(AuditDocument.Collection, document["_id"]);
        },
        cancellationToken);

    private static IEnumerable<LiteDB.BsonDocument> By(StoreReader reader, GuildId guild, MemberId actor) =>
        Of(reader, guild).Where(document => document["actor"] == Keys.Of(actor.Value));

    private static List<LiteDB.BsonDocument> Of(StoreReader reader, GuildId guild) =>
        reader.ListBy(AuditDocument.Collection, "guildAt BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild));
}
