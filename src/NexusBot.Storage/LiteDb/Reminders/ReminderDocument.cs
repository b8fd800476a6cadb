using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;

namespace NexusBot.Storage.LiteDb.Reminders;

internal static class ReminderDocument
{
    public const string Collection = "reminders";

    // Those of version 1 come once, and nobody has answered them.
    private const int Version = 2;

    public static BsonDocument ToDocument(Reminder reminder) => new()
    {
        ["_id"] = reminder.Id.Value,
        ["v"] = Version,
        ["guild"] = Keys.Of(reminder.Guild.Value),
        ["member"] = Keys.Of(reminder.Member.Value),
        ["ownerDue"] = Keys.Of(reminder.Guild, reminder.Member, reminder.Due),
        ["guildDue"] = Keys.Of(reminder.Guild, reminder.Due),
        ["text"] = reminder.Text,
        ["due"] = Keys.Of(reminder.Due),
        ["askedIn"] = Keys.Of(reminder.AskedIn.Value),
        ["created"] = Keys.Of(reminder.CreatedAt),
        ["version"] = reminder.Version,
        ["repeats"] = reminder.Repeats is { } series ? SeriesDocument.ToDocument(series) : BsonValue.Null,
        ["origin"] = reminder.Origin.Value,
        ["aboutChannel"] = reminder.About is { } about ? Keys.Of(about.Channel.Value) : BsonValue.Null,
        ["aboutMessage"] = reminder.About is { } message ? Keys.Of(message.Message.Value) : BsonValue.Null,
        ["snoozeOf"] = reminder.SnoozeOf is { } snoozed ? snoozed.Value : BsonValue.Null,
        ["snoozedUntil"] = reminder.SnoozedUntil is { } until ? Keys.Of(until) : BsonValue.Null,
        ["done"] = reminder.IsDone,
        ["followed"] = reminder.IsFollowed,
        ["missed"] = reminder.Missed,
    };

    public static Reminder ToReminder(BsonDocument document)
    {
        document.RequireVersion(Version);
        var reminder = new Reminder(
            new ReminderId(document.Guid("_id")),
            new GuildId(document.Snowflake("guild")),
            new MemberId(document.Snowflake("member")),
            document.Text("text"),
            document.Instant("due"),
            new ChannelId(document.Snowflake("askedIn")),
            document.Instant("created"),
            document.Int("version"));
        return document.Int("v") == 1 ? reminder : reminder with
        {
            Repeats = document.OptionalDocument("repeats") is { } series ? SeriesDocument.ToSeries(series) : null,
            Origin = new ReminderId(document.Guid("origin")),
            About = document.OptionalSnowflake("aboutMessage") is { } about
                ? new MessagePlace(new ChannelId(document.Snowflake("aboutChannel")), new MessageId(about))
                : null,
            SnoozeOf = document["snoozeOf"].IsNull ? null : new ReminderId(document.Guid("snoozeOf")),
            SnoozedUntil = document.OptionalInstant("snoozedUntil"),
            IsDone = document.Bool("done"),
            IsFollowed = document.Bool("followed"),
            Missed = document.Int("missed"),
        };
    }
}
