using System.Collections.Frozen;
using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>"in 2 hours and 30 min", "1h30m", "in half an hour", "1.5 hours from now": so much after now. Months keep the day, everything else is elapsed time.</summary>
internal readonly record struct Span(long Seconds, long Months)
{
    private const long MostSeconds = 1000L * 24 * 3600;
    private const long MostMonths = 30;

    private static readonly FrozenDictionary<string, Span> s_units = Units(
        ("s sec secs second seconds", new(1, 0)),
        ("m min mins minute minutes", new(60, 0)),
        ("h hr hrs hour hours", new(3600, 0)),
        ("d day days", new(24 * 3600, 0)),
        ("w wk wks week weeks", new(7 * 24 * 3600, 0)),
        ("fortnight fortnights", new(14 * 24 * 3600, 0)),
        ("mo month months", new(0, 1)),
        ("y yr year years", new(0, 12)));

    public static Span? Read(List<WhenToken> tokens)
    {
        var end = tokens is [.., { Word: "from" }, { Word: "now" }] ? tokens.Count - 2 : tokens.Count;
        var i = tokens[0].Word is "in" or "after" ? 1 : 0;
        var total = default(Span);
        var parts = 0;
        while (ReadPart(tokens[i..]) is var (part, length))
        {
            total = new(total.Seconds + part.Seconds, total.Months + part.Months);
            parts++;
            i += length;
            if (i < tokens.Count && tokens[i].Word == "and")
                i++;
        }

        return parts > 0 && i == end ? total : null;
    }

    /// <summary>Null when it is further away than anyone plans.</summary>
    public Instant? After(Instant now, DateTimeZone zone)
    {
        if (Seconds > MostSeconds || Months > MostMonths)
            return null;

        var start = Months == 0 ? now : now.InZone(zone).LocalDateTime.PlusMonths((int)Months).InZoneLeniently(zone).ToInstant();
        return start + Duration.FromSeconds(Seconds);
    }

    private static (Span Part, int Length)? ReadPart(List<WhenToken> tokens) => tokens switch
    {
        [{ Word: "half" }, { Word: "a" or "an" }, { Word: var name }, ..] when Half(name) is { } half => (half, 3),
        [{ Word: "quarter" }, { Word: "a" or "an" }, { Word: "hour" }, ..] => (new(15 * 60, 0), 3),
        [{ Word: "a" }, { Word: "quarter" }, { Word: "an" }, { Word: "hour" }, ..] => (new(15 * 60, 0), 4),
        [{ Word: "a" }, { Word: "couple" }, { Word: var name }, ..] when s_units.TryGetValue(name, out var unit) => (unit.Times(2), 3),
        [var count, { Word: var name }, { Word: "and" }, { Word: "a" }, { Word: "half" }, ..] when Amount(count) is { } amount && Half(name) is { } half =>
            (half.Times((2 * amount) + 1), 5),
        [var count, { Word: "and" }, { Word: "a" }, { Word: "half" }, { Word: var name }, ..] when Amount(count) is { } amount && Half(name) is { } half =>
            (half.Times((2 * amount) + 1), 5),
        [{ Number: { } whole }, { Word: "." }, { Number: 5, Word.Length: 1 }, { Word: var name }, ..] when Half(name) is { } half =>
            (half.Times((2L * whole) + 1), 4),
        [var count, { Word: var name }, ..] when Amount(count) is { } amount && s_units.TryGetValue(name, out var unit) =>
            (unit.Times(amount), 2),
        _ => null,
    };

    private Span Times(long count) => new(count * Seconds, count * Months);

    // Half a month is of no certain length.
    private static Span? Half(string name) =>
        s_units.TryGetValue(name, out var unit) && unit.Months != 1 ? new(unit.Seconds / 2, unit.Months / 2) : null;

    private static long? Amount(WhenToken token) => token.Word is "a" or "an" ? 1 : token.Number;

    private static FrozenDictionary<string, Span> Units(params (string Names, Span Length)[] units) => units
        .SelectMany(unit => unit.Names.Split(' ').Select(name => KeyValuePair.Create(name, unit.Length)))
        .ToFrozenDictionary();
}
