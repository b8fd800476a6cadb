using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Members;

namespace NexusBot.Storage.LiteDb.Members;

public sealed class LiteDbMemberStore(LiteDbStore store, ILogger<LiteDbMemberStore> logger) : IMemberStore
{
    private const string Collection = "members";
    private const string ZoneDeed = "member.zone";
    private const int Version = 1;

    public Task<string?> FindZoneAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.ReadAsync(
        reader => reader.Find(Collection, Keys.Of(guild, member))?.ReadOrLeave(ToZone, Collection, logger), cancellationToken);

    public Task SaveZoneAsync(GuildId guild, MemberId member, string zone, WriteMark mark, CancellationToken cancellationToken) =>
        store.WriteAsync(
            transaction =>
            {
                if (Interactions.Find(transaction, ZoneDeed, mark) is not null)
                    return;

                transaction.Upsert(Collection, ToDocument(guild, member, zone, mark));
                Interactions.Record(transaction, ZoneDeed, guild, mark);
            },
            cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            transaction.Delete(Collection, Keys.Of(guild, member));
            Interactions.Erase(transaction, guild, member);
        },
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)))
                transaction.Delete(Collection, document["_id"]);
        },
        cancellationToken);

    private static BsonDocument ToDocument(GuildId guild, MemberId member, string zone, WriteMark mark) => new()
    {
        ["_id"] = Keys.Of(guild, member),
        ["v"] = Version,
        ["guild"] = Keys.Of(guild.Value),
        ["member"] = Keys.Of(member.Value),
        ["zone"] = zone,
        ["changed"] = Keys.Of(mark.At),
    };

    private static string ToZone(BsonDocument document)
    {
        document.RequireVersion(Version);
        return document.Text("zone");
    }
}
