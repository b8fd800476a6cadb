using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Moderation;

namespace NexusBot.Storage.LiteDb.Moderation;

public sealed class LiteDbAuditStore(LiteDbStore store, ILogger<LiteDbAuditStore> logger) : IAuditStore
{
    private const string OfGuild = "guildAt BETWEEN @0 AND @1";

    public Task<AuditPage> ReadAsync(GuildId guild, MemberId? actor, int page, CancellationToken cancellationToken) => store.ReadAsync(
        reader =>
        {
            var theirs = actor is { } member ? By(reader, guild, member).ToList() : null;
            var total = theirs?.Count ?? reader.Count(AuditDocument.Collection, "guildAt", int.MaxValue, OfGuild, Keys.StartOf(guild), Keys.EndOf(guild));
            var number = AuditPage.Nearest(page, total);
            var found = theirs ?? Newest(reader, guild, number * AuditPage.Size);
            return new AuditPage(actor, Read(found.Skip((number - 1) * AuditPage.Size).Take(AuditPage.Size)), number, total);
        },
        cancellationToken);

    public Task<IReadOnlyList<AuditEntry>> ListOfAsync(GuildId guild, MemberId actor, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Read(By(reader, guild, actor)), cancellationToken);

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
            foreach (var document in Newest(transaction, guild, int.MaxValue))
                transaction.Delete(AuditDocument.Collection, document["_id"]);
        },
        cancellationToken);

    private IReadOnlyList<AuditEntry> Read(IEnumerable<BsonDocument> documents) =>
        [.. documents.Select(document => document.ReadOrLeave(AuditDocument.ToEntry, AuditDocument.Collection, logger)).OfType<AuditEntry>()];

    // Members have no index of their own: few ask for one's changes, and seldom.
    private static IEnumerable<BsonDocument> By(StoreReader reader, GuildId guild, MemberId actor) =>
        Newest(reader, guild, int.MaxValue).Where(document => document["actor"] == Keys.Of(actor.Value));

    private static List<BsonDocument> Newest(StoreReader reader, GuildId guild, int max) => reader.ListOrdered(
        AuditDocument.Collection, "guildAt", descending: true, max, OfGuild, Keys.StartOf(guild), Keys.EndOf(guild));
}
