using System.Collections.Immutable;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Moderation;

internal static class GuildSettingsDocument
{
    // Those of version 1 have nothing to say of sessions.
    private const int Version = 2;

    public static BsonDocument ToDocument(GuildSettings settings) => new()
    {
        ["_id"] = Keys.Of(settings.Guild.Value),
        ["v"] = Version,
        ["guild"] = Keys.Of(settings.Guild.Value),
        ["channels"] = ToDocument(settings.Channels, channel => channel.Value),
        ["roles"] = ToDocument(settings.Roles, role => role.Value),
        ["zone"] = settings.Zone,
        ["pairing"] = settings.Pairing is { } pairing ? ToDocument(pairing) : BsonValue.Null,
        ["sessionReminders"] = OffsetsDocument.Write(settings.SessionReminders),
        ["version"] = settings.Version,
    };

    public static GuildSettings ToSettings(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new GuildSettings(
            new GuildId(document.Snowflake("_id")),
            ToChoices<ChannelPurpose, ChannelId>(document.Document("channels"), id => new ChannelId(id)),
            ToChoices<RolePurpose, RoleId>(document.Document("roles"), id => new RoleId(id)),
            document.Text("zone"),
            document.Int("version"))
        {
            Pairing = document.OptionalDocument("pairing") is { } pairing ? ToSchedule(pairing) : null,
            SessionReminders = document.Int("v") == 1 ? ReminderOffsets.Defaults : document.Offsets("sessionReminders"),
        };
    }

    private static BsonDocument ToDocument(PairingSchedule schedule) => new()
    {
        ["day"] = schedule.Day.ToString(),
        ["minute"] = (schedule.Time.Hour * 60) + schedule.Time.Minute,
        ["withinCohorts"] = schedule.WithinCohorts,
        ["since"] = Keys.Of(schedule.Since),
    };

    private static PairingSchedule ToSchedule(BsonDocument document) => new(
        document.Enum<IsoDayOfWeek>("day"),
        LocalTime.FromMinutesSinceMidnight(document.Int("minute")),
        document.Bool("withinCohorts"),
        document.Instant("since"));

    private static BsonDocument ToDocument<TPurpose, TId>(ImmutableDictionary<TPurpose, TId> choices, Func<TId, ulong> value)
        where TPurpose : struct, Enum
    {
        var document = new BsonDocument();
        foreach (var (purpose, id) in choices)
            document[purpose.ToString()] = Keys.Of(value(id));

        return document;
    }

    private static ImmutableDictionary<TPurpose, TId> ToChoices<TPurpose, TId>(BsonDocument document, Func<ulong, TId> make)
        where TPurpose : struct, Enum =>
        document.Keys.ToImmutableDictionary(
            name => Enum.TryParse<TPurpose>(name, out var purpose) ? purpose : throw new UnreadableDocumentException(name),
            name => make(document.Snowflake(name)));
}
