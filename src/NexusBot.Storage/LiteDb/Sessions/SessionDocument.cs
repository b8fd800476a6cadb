using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Sessions;

namespace NexusBot.Storage.LiteDb.Sessions;

internal static class SessionDocument
{
    public const string Collection = "sessions";

    private const int Version = 1;

    public static BsonDocument ToDocument(Session session) => new()
    {
        ["_id"] = session.Id.Value,
        ["v"] = Version,
        ["guild"] = Keys.Of(session.Guild.Value),
        ["openStart"] = session.IsOpen ? Keys.Of(session.Guild, session.Start) : BsonValue.Null,
        ["ended"] = session.IsOpen ? BsonValue.Null : Keys.Of(session.End),
        ["host"] = Keys.Of(session.Host.Value),
        ["content"] = SessionContentDocument.ToDocument(session.Content),
        ["start"] = Keys.Of(session.Start),
        ["zone"] = session.Zone,
        ["askedIn"] = Keys.Of(session.AskedIn.Value),
        ["created"] = Keys.Of(session.CreatedAt),
        ["repeats"] = session.Repeats is { } series ? SessionSeriesDocument.ToDocument(series) : BsonValue.Null,
        ["origin"] = session.Origin.Value,
        ["state"] = session.State.ToString(),
        ["answers"] = new BsonArray(session.Answers.Select(ToDocument)),
        ["missed"] = session.Missed,
        ["poll"] = session.Poll is { } poll ? poll.Value : BsonValue.Null,
        ["version"] = session.Version,
    };

    public static Session ToSession(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new Session
        {
            Id = new SessionId(document.Guid("_id")),
            Guild = new GuildId(document.Snowflake("guild")),
            Host = new MemberId(document.Snowflake("host")),
            Content = SessionContentDocument.ToContent(document.Document("content")),
            Start = document.Instant("start"),
            Zone = document.Text("zone"),
            AskedIn = new ChannelId(document.Snowflake("askedIn")),
            CreatedAt = document.Instant("created"),
            Repeats = document.OptionalDocument("repeats") is { } series ? SessionSeriesDocument.ToSeries(series) : null,
            Origin = new SessionId(document.Guid("origin")),
            State = document.Enum<SessionState>("state"),
            Answers = [.. document.Documents("answers").Select(ToRsvp)],
            Missed = document.Int("missed"),
            // Not in those kept before a poll's card followed its session.
            Poll = document["poll"].IsNull ? null : new SessionPollId(document.Guid("poll")),
            Version = document.Int("version"),
        };
    }

    private static BsonDocument ToDocument(Rsvp rsvp) => new()
    {
        ["member"] = Keys.Of(rsvp.Member.Value),
        ["answer"] = rsvp.Answer.ToString(),
        ["at"] = Keys.Of(rsvp.At),
        ["reminders"] = rsvp.Reminders is { } reminders ? OffsetsDocument.Write(reminders) : BsonValue.Null,
    };

    private static Rsvp ToRsvp(BsonDocument document) => new(
        new MemberId(document.Snowflake("member")),
        document.Enum<RsvpAnswer>("answer"),
        document.Instant("at"),
        document["reminders"].IsNull ? null : document.Offsets("reminders"));
}
