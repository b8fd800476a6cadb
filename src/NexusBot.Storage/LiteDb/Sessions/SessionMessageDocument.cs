using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Sessions;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Sessions;

internal static class SessionMessageDocument
{
    public const string Collection = "sessionMessages";

    private const int Version = 1;

    public static BsonDocument ToDocument(SessionMessage message) => new()
    {
        ["_id"] = message.Id.Value,
        ["v"] = Version,
        ["session"] = message.Session.Value,
        ["guild"] = Keys.Of(message.Guild.Value),
        ["to"] = Keys.Of(message.To.Value),
        ["owner"] = Keys.Of(message.Guild, message.To),
        ["news"] = message.News.ToString(),
        ["start"] = Keys.Of(message.Start),
        ["due"] = Keys.Of(message.Due),
        ["before"] = message.Before is { } before ? (int)before.TotalMinutes : BsonValue.Null,
    };

    public static SessionMessage ToMessage(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new SessionMessage(
            new SessionMessageId(document.Guid("_id")),
            new SessionId(document.Guid("session")),
            new GuildId(document.Snowflake("guild")),
            new MemberId(document.Snowflake("to")),
            document.Enum<SessionNews>("news"),
            document.Instant("start"),
            document.Instant("due"))
        {
            Before = document["before"].IsNull ? null : Duration.FromMinutes(document.Int("before")),
        };
    }
}
