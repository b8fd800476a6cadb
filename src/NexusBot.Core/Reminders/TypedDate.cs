using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>A date as it is written: "2026-12-24", "24 Dec 2026", "Dec 24", "24/12/2026" or "24.12.2026".</summary>
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
            OfTwo(year, one, two),
        [{ Number: { } day }, { Word: var word }, ..] when WhenToken.Position(word, s_months) is { } month => WithYear(tokens, month, day),
        [{ Word: var word }, { Number: { } day }, ..] when WhenToken.Position(word, s_months) is { } month => WithYear(tokens, month, day),
        _ => null,
    };

    // The day comes first, unless only the month can. Where either may, nobody knows which of them was meant.
    private static (NamedDay Day, int Length)? OfTwo(int year, int one, int two)
    {
        if (one <= MonthsInYear && two <= MonthsInYear && one != two && Of(year, two, one, 5) is ({ Refusal: null }, var length))
            return (new NamedDay { Refusal = ReminderRefusals.TwoReadings(Iso(year, two, one), Iso(year, one, two)) }, length);

        return two > MonthsInYear ? Of(year, one, two, 5) : Of(year, two, one, 5);
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
            : new NamedDay { Refusal = ReminderRefusals.NoSuchDay }, length);
    }

    private static string Iso(int year, int month, int day) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
}
