using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Members;

namespace NexusBot.Storage.LiteDb.Members;

internal static class NoticeDocument
{
    private const int Version = 1;

    public static BsonDocument ToDocument(NoticeBundle bundle) => new()
    {
        ["_id"] = bundle.Id,
        ["v"] = Version,
        ["guild"] = Keys.Of(bundle.Guild.Value),
        ["to"] = Keys.Of(bundle.To.Value),
        ["ownerDue"] = Keys.Of(bundle.Guild, bundle.To, bundle.Due),
        ["due"] = Keys.Of(bundle.Due),
        ["notices"] = new BsonArray(bundle.Notices.Select(ToDocument)),
    };

    public static NoticeBundle ToBundle(BsonDocument document)
    {
        document.RequireVersion(Version);
        var (guild, to) = (new GuildId(document.Snowflake("guild")), new MemberId(document.Snowflake("to")));
        return new NoticeBundle(
            document.Guid("_id"), guild, to, document.Instant("due"), [.. document.Documents("notices").Select(notice => ToNotice(notice, guild, to))]);
    }

    private static BsonValue ToDocument(Notice notice) => new BsonDocument
    {
        ["kind"] = notice.Kind.ToString(),
        ["about"] = notice.About,
        ["by"] = Keys.Of(notice.By.Value),
        ["at"] = Keys.Of(notice.At),
        ["thing"] = notice.Thing is { } thing ? thing : BsonValue.Null,
    };

    private static Notice ToNotice(BsonDocument document, GuildId guild, MemberId to) => new(
        guild, to, document.Enum<NoticeKind>("kind"), document.Text("about"), new MemberId(document.Snowflake("by")), document.Instant("at"))
    {
        Thing = document["thing"].IsNull ? null : document.Guid("thing"),
    };
}
