using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>A date as it is written: "2026-12-24", "24 Dec 2026", "Dec 24", "24/12/2026", "24.12.2026", "24/12" or "the 24th".</summary>
internal static class TypedDate
{
    private const int MaxYear = 9998;
    private const int MostDays = 31;
    private const int MonthsInYear = 12;

    private static readonly string[] s_months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static (NamedDay Day, int Length)? Read(List<WhenToken> tokens) => tokens switch
    {
        [{ Number: { } year, Word.Length: 4 }, { Word: "-" }, { Number: { } month }, { Word: "-" }, { Number: { } day }, ..] =>
            Of(year, month, day, 5),
        [{ Number: { } one }, { Word: "/" or "." }, { Number: { } two }, { Word: "/" or "." }, { Number: { } year, Word.Length: 4 }, ..] =>
            OfTwo(year, one, two, 5),
        [{ Number: { } one }, { Word: "/" }, { Number: { } two }, ..] => OfTwo(null, one, two, 3),
        [{ Number: { } day }, { Word: var word }, ..] when Month(word) is { } month => WithYear(tokens, month, day),
        [{ Word: var word }, { Number: { } day }, ..] when Month(word) is { } month => WithYear(tokens, month, day),
        [{ Number: { } day and >= 1 and <= MostDays, IsOrdinal: true }, ..] => (new NamedDay { DayOfMonth = day }, 1),
        _ => null,
    };

    private static int? Month(string word) => WhenToken.Position(word, s_months);

    // The day comes first, unless only the month can. Where either may, nobody knows which of them was meant.
    private static (NamedDay Day, int Length)? OfTwo(int? year, int one, int two, int length)
    {
        if (two > MonthsInYear)
            return Of(year, one, two, length);

        return Of(year, two, one, length) is var (day, read)
            ? (day with { IsEitherWay = day.Refusal is null && one <= MonthsInYear && one != two }, read)
            : null;
    }

    private static (NamedDay Day, int Length)? WithYear(List<WhenToken> tokens, int month, int day) =>
        tokens is [_, _, { Number: { } year, Word.Length: 4 }, ..] && tokens is not [_, _, _, { Word: ":" }, ..]
            ? Of(year, month, day, 3)
            : Of(null, month, day, 2);

    // Without a year, 29 February is a date: the next one.
    private static (NamedDay Day, int Length)? Of(int? year, int month, int day, int length)
    {
        if (day > MostDays || year is < 1 or > MaxYear)
            return null;

        var exists = month is >= 1 and <= MonthsInYear && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month);
        return (exists
            ? new NamedDay { Year = year, Month = month, DayOfMonth = day }
            : new NamedDay { Refusal = TimeRefusals.NoSuchDay }, length);
    }
}
