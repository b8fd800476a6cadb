using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Sessions;

namespace NexusBot.Storage.LiteDb.Sessions;

internal static class SessionPollDocument
{
    public const string Collection = "sessionPolls";

    private const int Version = 1;

    public static BsonDocument ToDocument(SessionPoll poll) => new()
    {
        ["_id"] = poll.Id.Value,
        ["v"] = Version,
        ["guild"] = Keys.Of(poll.Guild.Value),
        ["openOf"] = poll.State == PollState.Open ? Keys.Of(poll.Guild, poll.Asker) : BsonValue.Null,
        ["ends"] = Keys.Of(poll.LastEnd),
        ["asker"] = Keys.Of(poll.Asker.Value),
        ["content"] = SessionContentDocument.ToDocument(poll.Content),
        ["zone"] = poll.Zone,
        ["askedIn"] = Keys.Of(poll.AskedIn.Value),
        ["created"] = Keys.Of(poll.CreatedAt),
        ["invited"] = new BsonArray(poll.Invited.Select(member => new BsonDocument { ["member"] = Keys.Of(member.Value) })),
        ["times"] = new BsonArray(poll.Times.Select(time => new BsonDocument { ["start"] = Keys.Of(time) })),
        ["votes"] = new BsonArray(poll.Votes.Select(vote => new BsonDocument { ["member"] = Keys.Of(vote.Member.Value), ["time"] = vote.Time })),
        ["state"] = poll.State.ToString(),
        ["chosen"] = poll.Chosen is { } chosen ? Keys.Of(chosen) : BsonValue.Null,
        ["session"] = poll.Session is { } session ? session.Value : BsonValue.Null,
    };

    public static SessionPoll ToPoll(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new SessionPoll
        {
            Id = new SessionPollId(document.Guid("_id")),
            Guild = new GuildId(document.Snowflake("guild")),
            Asker = new MemberId(document.Snowflake("asker")),
            Content = SessionContentDocument.ToContent(document.Document("content")),
            Zone = document.Text("zone"),
            AskedIn = new ChannelId(document.Snowflake("askedIn")),
            CreatedAt = document.Instant("created"),
            Invited = [.. document.Documents("invited").Select(each => new MemberId(each.Snowflake("member")))],
            Times = [.. document.Documents("times").Select(time => time.Instant("start"))],
            Votes = [.. document.Documents("votes").Select(vote => new PollVote(new MemberId(vote.Snowflake("member")), vote.Int("time")))],
            State = document.Enum<PollState>("state"),
            Chosen = document.OptionalInstant("chosen"),
            // Not in those kept before a poll's card followed its session.
            Session = document["session"].IsNull ? null : new SessionId(document.Guid("session")),
        };
    }
}
