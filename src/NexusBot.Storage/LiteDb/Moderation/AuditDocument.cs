using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Moderation;

namespace NexusBot.Storage.LiteDb.Moderation;

internal static class AuditDocument
{
    public const string Collection = "audit";
    private const int Version = 1;

    public static void Add(StoreTransaction transaction, AuditEntry entry) =>
        Put(transaction, Guid.CreateVersion7(entry.At.ToDateTimeOffset()), entry);

    /// <summary>For what goes on for a while: its latest state is the one on record.</summary>
    public static void Put(StoreTransaction transaction, Guid id, AuditEntry entry) => transaction.Upsert(Collection, new BsonDocument
    {
        ["_id"] = id,
        ["v"] = Version,
        ["guild"] = Keys.Of(entry.Guild.Value),
        ["guildAt"] = Keys.Of(entry.Guild, entry.At),
        ["actor"] = entry.Actor is { } actor ? Keys.Of(actor.Value) : BsonValue.Null,
        ["at"] = Keys.Of(entry.At),
        ["what"] = AuditNames.Of(entry.What),
        ["before"] = entry.Before,
        ["after"] = entry.After,
    });

    public static AuditEntry ToEntry(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new AuditEntry(
            new GuildId(document.Snowflake("guild")),
            document.OptionalMember("actor"),
            document.Instant("at"),
            AuditNames.Find(document.Text("what")) ?? throw new UnreadableDocumentException("what"),
            document.OptionalText("before"),
            document.OptionalText("after"));
    }
}
