using System.Globalization;
using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>Guesses at what somebody who stopped in the middle of a time is about to type, and keeps what would be taken as it stands.</summary>
internal static class WhenCompletion
{
    private static readonly string[] s_examples = ["in 10 minutes", "in 1 hour", "tomorrow 09:00", "tomorrow 18:00", "fri 18:30"];
    private static readonly string[] s_beginnings = ["in 10 minutes", "in 1 hour", "in 1 day"];
    private static readonly string[] s_hours = ["09:00", "12:00", "18:00"];
    private static readonly string[] s_minutes = ["00", "10", "15", "20", "30", "40", "45", "50"];
    private static readonly string[] s_units = ["minutes", "hours", "days", "weeks", "months"];

    private static readonly string[] s_words =
    [
        "today", "tomorrow", "tonight", "this evening", "next week", "noon", "morning", "afternoon", "evening", "week", "half an hour",
        "every day", "every weekday", "every week", "every", "end of month", "midnight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    /// <summary>What can be picked, the likeliest first; well-known examples when nothing typed leads anywhere.</summary>
    public static IReadOnlyList<WhenSuggestion> For(string typed, DateTimeZone? zone, Instant now)
    {
        var fitting = Readable(typed.Length == 0 ? [] : Guesses(typed), zone, now);
        return fitting.Count > 0 ? fitting : Readable(s_examples, zone, now);
    }

    /// <summary>Those of the phrases that would be taken, with what they mean.</summary>
    public static IReadOnlyList<WhenSuggestion> Among(IEnumerable<string> phrases, DateTimeZone? zone, Instant now) =>
        [.. Readable(phrases, zone, now).Where(suggestion => suggestion.Label is not null)];

    private static List<WhenSuggestion> Readable(IEnumerable<string> guesses, DateTimeZone? zone, Instant now) =>
    [
        .. guesses
            .SelectMany(guess => Completed(guess, WhenParser.Parse(guess, zone, now).Refusal))
            .SelectMany(guess => Completed(guess, WhenParser.Parse(guess, zone, now).Refusal))
            .Select(guess => (When: guess, Meant: WhenParser.Parse(guess, zone, now)))
            .Where(guess => guess.Meant.Refusal is null || guess.Meant.Refusal == TimeRefusals.ZoneNeeded)
            .DistinctBy(guess => guess.Meant.Value ?? (object)guess.When)
            .Select(guess => new WhenSuggestion(
                guess.When, guess.Meant.Value is { } meant ? ScheduleText.Describe(meant, zone ?? DateTimeZone.Utc, now) : null)),
    ];

    private static IEnumerable<string> Completed(string guess, Refusal? refusal) =>
        refusal == TimeRefusals.TimeOfDayMissing ? s_hours.Select(hour => $"{guess} {hour}")
        : TimeRefusals.ReadingsIn(refusal) is { Count: > 0 } readings ? readings
        : [guess];

    private static IEnumerable<string> Guesses(string typed)
    {
        var last = typed[(typed.LastIndexOf(' ') + 1)..];
        var before = typed[..^last.Length];
        var isAmount = before.TrimEnd().EndsWith("in", StringComparison.OrdinalIgnoreCase);

        return
        [
            typed,
            .. isAmount ? Spans(typed, last) : Times(before, last),
            .. Words(before, last),
            .. s_beginnings.Where(beginning => Begins(beginning, typed)),
        ];
    }

    // "in 10" → "in 10 minutes"
    private static IEnumerable<string> Spans(string typed, string last) =>
        !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            ? []
            : s_units.Select(unit => $"{typed} {(amount == 1 ? unit[..^1] : unit)}");

    // "18" → "today 18:00"; "tomorrow 6" → "tomorrow 06:00", "tomorrow 18:00"; "18:" → "18:00"
    private static IEnumerable<string> Times(string before, string last)
    {
        var colon = last.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
            return s_minutes.Where(minutes => Begins(minutes, last[(colon + 1)..])).Select(minutes => $"{before}{last[..colon]}:{minutes}");
        if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23)
            return [];

        string[] days = before.Length > 0 ? [before] : ["today ", "tomorrow "];
        int[] hours = hour is > 0 and < 12 ? [hour, hour + 12] : [hour];
        return days.SelectMany(day => hours.Select(each => string.Create(CultureInfo.InvariantCulture, $"{day}{each:D2}:00")));
    }

    // "tom" → "tomorrow"; "in 10 m" → "in 10 minutes"
    private static IEnumerable<string> Words(string before, string last) =>
        last.Length == 0 ? [] : s_words.Concat(s_units).Where(word => Begins(word, last)).Select(word => before + word);

    private static bool Begins(string whole, string beginning) => whole.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);
}
