using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Reminders;

namespace NexusBot.Storage.LiteDb.Reminders;

internal static class ReminderDocument
{
    private const int Version = 1;

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
    };

    public static Reminder ToReminder(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new Reminder(
            new ReminderId(document.Guid("_id")),
            new GuildId(document.Snowflake("guild")),
            new MemberId(document.Snowflake("member")),
            document.Text("text"),
            document.Instant("due"),
            new ChannelId(document.Snowflake("askedIn")),
            document.Instant("created"),
            document.Int("version"));
    }
}
