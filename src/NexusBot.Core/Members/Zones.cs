using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace NexusBot.Core.Members;

/// <summary>The time zones of the world, found by the names people use for where they live.</summary>
public static class Zones
{
    public const int MaxChoices = 25;
    public const int LongestId = 64;

    private static readonly string[] s_common =
    [
        "Africa/Nairobi", "Africa/Lagos", "Africa/Accra", "Africa/Cairo", "Africa/Johannesburg", "Africa/Addis_Ababa", "Africa/Kigali",
        "Africa/Casablanca", "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Istanbul", "Asia/Dubai", "Asia/Karachi",
        "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "America/New_York", "America/Chicago", "America/Denver",
        "America/Los_Angeles", "America/Sao_Paulo", "America/Bogota", "Etc/UTC",
    ];

    private static readonly Place[] s_places =
    [
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(place => Place.Of(place.ZoneId, place.CountryName)),
        Place.Of("Etc/UTC", "UTC"),
    ];

    /// <summary>The zone with this IANA id or of this one city, however its letters are cased, or null.</summary>
    public static DateTimeZone? Find(string? typed)
    {
        var id = typed?.Trim().Replace(' ', '_');
        if (string.IsNullOrEmpty(id) || id.Length > LongestId)
            return null;

        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
            ?? DateTimeZoneProviders.Tzdb.Ids
                .Where(known => known.Contains('/', StringComparison.Ordinal) && known.Equals(id, StringComparison.OrdinalIgnoreCase))
                .Select(DateTimeZoneProviders.Tzdb.GetZoneOrNull)
                .FirstOrDefault()
            ?? FindCity(Place.Plain(id));
    }

    /// <summary>The zones whose city, country or region fits what was typed, best first; common ones for nothing typed.</summary>
    public static IReadOnlyList<ZoneChoice> Search(string typed, Instant now)
    {
        var words = Place.Plain(typed);
        var ids = words.Length == 0
            ? s_common
            : s_places
                .Select(place => (place.Id, Rank: place.Rank(words)))
                .Where(found => found.Rank < int.MaxValue)
                .OrderBy(found => found.Rank)
                .ThenBy(found => found.Id, StringComparer.Ordinal)
                .Select(found => found.Id);

        return [.. ids.Take(MaxChoices).Select(id => new ZoneChoice(id, Label(id, now)))];
    }

    private static DateTimeZone? FindCity(string name) =>
        s_places.Where(place => place.City == name).Select(place => place.Id).Distinct().ToList() is [var only]
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(only)
            : null;

    private static string Label(string id, Instant now)
    {
        var local = now.InZone(DateTimeZoneProviders.Tzdb[id]);
        return string.Create(CultureInfo.InvariantCulture, $"{id.Replace('_', ' ')} — {local:HH:mm}");
    }

    private sealed record Place(string Id, string Name, string City, string Country)
    {
        public static Place Of(string id, string country) => new(id, Plain(id), Plain(id[(id.LastIndexOf('/') + 1)..]), Plain(country));

        public static string Plain(string text) => text.Trim().Replace('_', ' ').ToLowerInvariant();

        public int Rank(string words) =>
            City == words || Name == words ? 0
            : City.StartsWith(words, StringComparison.Ordinal) ? 1
            : Country.StartsWith(words, StringComparison.Ordinal) ? 2
            : Name.Contains(words, StringComparison.Ordinal) ? 3
            : int.MaxValue;
    }
}
