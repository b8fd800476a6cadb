using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

internal static class MeetingDocument
{
    public static BsonDocument ToDocument(Meeting meeting) => new()
    {
        ["at"] = Keys.Of(meeting.At),
        ["off"] = meeting.IsOff,
        ["messages"] = new BsonArray(meeting.Messages.Select(ToDocument)),
    };

    public static Meeting ToMeeting(BsonDocument document) =>
        new(document.Instant("at"), [.. document.Documents("messages").Select(ToMessage)]) { IsOff = !document["off"].IsNull && document.Bool("off") };

    private static BsonValue ToDocument(MeetingMessage message) => new BsonDocument
    {
        ["id"] = message.Id,
        ["to"] = message.To is { } member ? Keys.Of(member.Value) : BsonValue.Null,
        ["beforeSeconds"] = message.Before is { } before ? (long)before.TotalSeconds : BsonValue.Null,
        ["due"] = Keys.Of(message.Due),
    };

    private static MeetingMessage ToMessage(BsonDocument document) => new(
        document.Guid("id"),
        document.OptionalSnowflake("to") is { } member ? new MemberId(member) : null,
        document["beforeSeconds"].IsNull ? null : Duration.FromSeconds(document["beforeSeconds"].AsInt64),
        document.Instant("due"));
}
