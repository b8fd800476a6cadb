using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

internal static class PartnershipDocument
{
    // Those of version 1 have agreed on no hour; those before version 3 remember no thanks, and no hour that was called off;
    // those before version 4 do not know what enrolments were before; those before version 5 not who asked, and then everybody counted as if they had.
    private const int Version = 5;

    public static BsonDocument ToDocument(Partnership partnership) => new()
    {
        ["_id"] = partnership.Id.Value,
        ["v"] = Version,
        ["guild"] = Keys.Of(partnership.Guild.Value),
        ["guildRound"] = Keys.Of(partnership.Guild, partnership.Round),
        ["guildLook"] = partnership.NextLook is { } look ? Keys.Of(partnership.Guild, look) : BsonValue.Null,
        ["round"] = partnership.Round,
        ["onTheSpot"] = partnership.IsOnTheSpot,
        ["at"] = Keys.Of(partnership.At),
        ["opens"] = Keys.Of(partnership.OpensAt),
        ["ends"] = Keys.Of(partnership.EndsAt),
        ["seats"] = new BsonArray(partnership.Seats.Select(ToDocument)),
        ["whys"] = new BsonArray(partnership.Whys.Select(WhyDocument.ToDocument)),
        ["slots"] = new BsonArray(partnership.Slots.Select(slot => new BsonValue(Keys.Of(slot)))),
        ["meeting"] = partnership.Meeting is { } meeting ? MeetingDocument.ToDocument(meeting) : BsonValue.Null,
        ["task"] = partnership.Task.ToString(),
        ["beside"] = partnership.Beside is { } beside ? Keys.Of(beside.Value) : BsonValue.Null,
        ["placeChannel"] = partnership.Place is { } place ? Keys.Of(place.Channel.Value) : BsonValue.Null,
        ["placeMessage"] = partnership.Place is { } stands ? Keys.Of(stands.Message.Value) : BsonValue.Null,
        ["opened"] = Keys.OfOptional(partnership.OpenedAt),
        ["nudged"] = Keys.OfOptional(partnership.NudgedAt),
        ["asked"] = Keys.OfOptional(partnership.AskedAt),
        ["closed"] = Keys.OfOptional(partnership.ClosedAt),
        ["version"] = partnership.Version,
    };

    public static Partnership ToPartnership(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new Partnership
        {
            Id = new PartnershipId(document.Guid("_id")),
            Guild = new GuildId(document.Snowflake("guild")),
            Round = document.Int("round"),
            IsOnTheSpot = document.Bool("onTheSpot"),
            At = document.Instant("at"),
            OpensAt = document.Instant("opens"),
            EndsAt = document.Instant("ends"),
            Seats = [.. document.Documents("seats").Select(seat => ToSeat(seat, document.Int("v")))],
            Whys = [.. document.Documents("whys").Select(WhyDocument.ToWhy)],
            Slots = [.. document["slots"].AsArray.Select(slot => Instant.FromUnixTimeMilliseconds(slot.AsInt64))],
            Meeting = document.Int("v") > 1 && document.OptionalDocument("meeting") is { } meeting ? MeetingDocument.ToMeeting(meeting) : null,
            Task = document.Enum<PairTaskKind>("task"),
            Beside = document.OptionalSnowflake("beside") is { } beside ? new ChannelId(beside) : null,
            Place = document.OptionalSnowflake("placeMessage") is { } message
                ? new MessagePlace(new ChannelId(document.Snowflake("placeChannel")), new MessageId(message))
                : null,
            OpenedAt = document.OptionalInstant("opened"),
            NudgedAt = document.OptionalInstant("nudged"),
            AskedAt = document.OptionalInstant("asked"),
            ClosedAt = document.OptionalInstant("closed"),
            Version = document.Int("version"),
        };
    }

    private static BsonValue ToDocument(Seat seat) => new BsonDocument
    {
        ["id"] = seat.Id,
        ["member"] = Keys.Of(seat.Member.Value),
        ["met"] = seat.HasMet is { } met ? met : BsonValue.Null,
        ["silence"] = seat.FoundSilence,
        ["asked"] = seat.HasAsked,
        ["thanks"] = seat.Thanks?.Words,
        ["thanked"] = Keys.OfOptional(seat.Thanks?.At),
        ["before"] = seat.Before is { } before ? EnrolmentRows.ToDocument(before) : BsonValue.Null,
    };

    private static Seat ToSeat(BsonDocument document, int version) => new(document.Guid("id"), new MemberId(document.Snowflake("member")))
    {
        HasMet = document["met"].IsNull ? null : document.Bool("met"),
        FoundSilence = document.Bool("silence"),
        HasAsked = version < 5 || document.Bool("asked"),
        Thanks = document.OptionalText("thanks") is { } words ? new Thanks(words, document.Instant("thanked")) : null,
        Before = document.OptionalDocument("before") is { } before ? EnrolmentRows.Read(before) : null,
    };
}
