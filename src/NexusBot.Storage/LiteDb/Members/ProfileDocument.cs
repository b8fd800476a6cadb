using System.Collections.Immutable;
using System.Globalization;
using LiteDB;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Tags;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Members;

/// <summary>A profile as a document. Its second version has what members tell beside their zone.</summary>
internal static class ProfileDocument
{
    public const string Collection = "members";

    private const int Version = 2;

    public static BsonDocument Of(Profile profile, Instant changed) => new()
    {
        ["_id"] = Keys.Of(profile.Guild, profile.Member),
        ["v"] = Version,
        ["guild"] = Keys.Of(profile.Guild.Value),
        ["member"] = Keys.Of(profile.Member.Value),
        ["track"] = profile.Track?.ToString(),
        ["cohort"] = profile.Cohort,
        ["knows"] = Array(profile.Knows.Select(skill => skill.Key)),
        ["wants"] = Array(profile.Wants.Select(skill => skill.Key)),
        ["goal"] = profile.Goal?.ToString(),
        ["zone"] = profile.Zone,
        ["hours"] = Array(profile.Hours.Select(Write)),
        ["visibility"] = Array(profile.Chosen.OrderBy(chosen => chosen.Key).Select(chosen => $"{chosen.Key} {chosen.Value}")),
        ["skipped"] = Array(profile.Skipped.Order().Select(step => step.ToString())),
        ["muted"] = Array(profile.Muted.Order().Select(kind => kind.ToString())),
        ["night"] = string.Create(CultureInfo.InvariantCulture, $"{Minutes(profile.Night.From)} {Minutes(profile.Night.To)}"),
        ["version"] = profile.Version,
        ["changed"] = Keys.Of(changed),
    };

    public static Profile Read(BsonDocument document)
    {
        document.RequireVersion(Version);
        return new Profile
        {
            Guild = new GuildId(document.Snowflake("guild")),
            Member = new MemberId(document.Snowflake("member")),
            Track = document.OptionalText("track") is null ? null : document.Enum<Track>("track"),
            Cohort = document.OptionalText("cohort"),
            Knows = [.. document.Texts("knows").Select(Tag.FromKey)],
            Wants = [.. document.Texts("wants").Select(Tag.FromKey)],
            Goal = document.OptionalText("goal") is null ? null : document.Enum<Goal>("goal"),
            Zone = document.OptionalText("zone"),
            Hours = [.. document.Texts("hours").Select(ReadStretch)],
            Chosen = document.Texts("visibility").Select(text => text.Split(' ')).ToImmutableDictionary(
                parts => Read<ProfileField>(parts[0], "visibility"), parts => Read<Visibility>(parts[^1], "visibility")),
            Skipped = [.. document.Texts("skipped").Select(step => Read<ProfileStep>(step, "skipped"))],
            // Those that were written before members chose what they are told are told everything.
            Muted = [.. document["muted"].IsNull ? [] : document.Texts("muted").Select(kind => Read<NoticeKind>(kind, "muted"))],
            Night = document.OptionalText("night") is { } night ? ReadNight(night) : Night.Usual,
            Version = document.Int("version"),
        };
    }

    /// <summary>From the first version, which knew the zone alone.</summary>
    public static void Migrate(StoreTransaction transaction)
    {
        foreach (var old in transaction.ListBy(Collection, "guild >= @0", 0L))
        {
            if (Grow(old) is { } grown)
                transaction.Update(Collection, grown);
        }
    }

    // One that cannot be read stays as it is, and is reported by whoever meets it: for its sake no hub stays closed.
    private static BsonDocument? Grow(BsonDocument old)
    {
        try
        {
            var profile = new Profile
            {
                Guild = new GuildId(old.Snowflake("guild")),
                Member = new MemberId(old.Snowflake("member")),
                Zone = old.Text("zone"),
            };
            return Of(profile, old.Instant("changed"));
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    private static BsonArray Array(IEnumerable<string> texts) => new(texts.Select(text => new BsonValue(text)));

    private static string Write(WeeklyStretch stretch) => string.Create(
        CultureInfo.InvariantCulture, $"{(int)stretch.Day} {Minutes(stretch.From)} {Minutes(stretch.To)}");

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;

    private static WeeklyStretch ReadStretch(string text) => ReadNumbers(text) is [>= 1 and <= 7 and var day, >= 0 and var from, >= 0 and var to]
        ? new((IsoDayOfWeek)day, LocalTime.FromMinutesSinceMidnight(from), LocalTime.FromMinutesSinceMidnight(to))
        : throw new UnreadableDocumentException("hours");

    private static Night ReadNight(string text) => ReadNumbers(text) is [>= 0 and var from, >= 0 and var to]
        ? new(LocalTime.FromMinutesSinceMidnight(from), LocalTime.FromMinutesSinceMidnight(to))
        : throw new UnreadableDocumentException("night");

    // What is no minute of a day is -1.
    private static int[] ReadNumbers(string text) => [.. text.Split(' ').Select(part =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 24 * 60 ? number : -1)];

    private static TEnum Read<TEnum>(string text, string field)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value) ? value : throw new UnreadableDocumentException(field);
}
