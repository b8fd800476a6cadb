namespace NexusBot.Core.Times;

/// <summary>Finds in a typed time the words that say on which days it repeats: "every second week on mon", "last friday of the month".</summary>
internal static class RuleReader
{
    private static readonly string[] s_ordinals = ["first", "second", "third", "fourth"];

    /// <summary>The rule, where its words begin and how many they are; null when nothing repeats.</summary>
    public static (Recurrence Rule, int Start, int Length)? Find(List<WhenToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Read(tokens[i..]) is var (rule, length))
                return (rule, i, length);
        }

        return null;
    }

    private static (Recurrence Rule, int Length)? Read(List<WhenToken> tokens) => tokens switch
    {
        [{ Word: "daily" }, ..] => (new Recurrence(RepeatUnit.Day), 1),
        [{ Word: "weekly" }, .. var rest] => OnDays(new Recurrence(RepeatUnit.Week), rest, 1),
        [{ Word: "biweekly" or "fortnightly" }, .. var rest] => OnDays(new Recurrence(RepeatUnit.Week, 2), rest, 1),
        [{ Word: "monthly" }, .. var rest] => OnDays(new Recurrence(RepeatUnit.Month), rest, 1),
        [{ Word: "yearly" or "annually" }, .. var rest] => OnDays(new Recurrence(RepeatUnit.Year), rest, 1),
        [{ Word: "weekdays" or "workdays" }, ..] => (new Recurrence(RepeatUnit.Week) { Weekdays = Weekdays.Workdays }, 1),
        [{ Word: "weekends" }, ..] => (new Recurrence(RepeatUnit.Week) { Weekdays = Weekdays.Weekend }, 1),
        [{ Word: "every" }, .. var rest] => Every(rest),
        [{ Word: var word }, ..] when IsPlural(word) && ReadWeekdays(tokens) is var (days, length) =>
            (new Recurrence(RepeatUnit.Week) { Weekdays = days }, length),
        _ => OfMonth(tokens) is var (rule, length) && EndOfMonths(tokens[length..]) is > 0 and var more ? (rule, length + more) : null,
    };

    private static (Recurrence Rule, int Length)? Every(List<WhenToken> rest)
    {
        if (!IsCounted(rest) && OfMonth(rest) is var (ofMonth, monthLength)
            && (EndOfMonths(rest[monthLength..]) is > 0 and var more || IsOneOfMonth(rest, monthLength, out more)))
            return (ofMonth, 1 + monthLength + more);
        if (rest is [{ Word: var part }, ..] && PartOfDay.Named(part) is not null)
            return (new Recurrence(RepeatUnit.Day), 1);

        var (interval, counted) = ReadInterval(rest);
        var units = rest[counted..];
        var length = 1 + counted;
        return units switch
        {
            [{ Word: "day" or "days" }, ..] => (new Recurrence(RepeatUnit.Day, interval), length + 1),
            [{ Word: "weekday" or "weekdays" or "workday" or "workdays" }, ..] when interval == 1 =>
                (new Recurrence(RepeatUnit.Week) { Weekdays = Weekdays.Workdays }, length + 1),
            [{ Word: "weekend" or "weekends" }, ..] => (new Recurrence(RepeatUnit.Week, interval) { Weekdays = Weekdays.Weekend }, length + 1),
            [{ Word: "week" or "weeks" }, .. var days] => OnDays(new Recurrence(RepeatUnit.Week, interval), days, length + 1),
            [{ Word: "fortnight" }, .. var days] when interval == 1 => OnDays(new Recurrence(RepeatUnit.Week, 2), days, length + 1),
            [{ Word: "month" or "months" }, .. var days] => OnDays(new Recurrence(RepeatUnit.Month, interval), days, length + 1),
            [{ Word: "year" or "years" }, .. var days] => OnDays(new Recurrence(RepeatUnit.Year, interval), days, length + 1),
            _ => ReadWeekdays(units) is var (weekdays, dayLength)
                ? (new Recurrence(RepeatUnit.Week, interval) { Weekdays = weekdays }, length + dayLength)
                : null,
        };
    }

    // "every 2nd week" is no day of the month, and "every 31st of the month" is one.
    private static bool IsCounted(List<WhenToken> rest) => rest
        is [_, { Word: "day" or "week" or "year" }, ..]
        or [{ Number: <= 12 }, { Word: "month" }, ..];

    // "every last friday", "every 31st" need no month to be named; "every 2nd friday" does, or it is every other one.
    private static bool IsOneOfMonth(List<WhenToken> tokens, int length, out int more)
    {
        more = 0;
        return length == 1 || tokens[0].Word is "first" or "last" or "1";
    }

    private static (int Interval, int Length) ReadInterval(List<WhenToken> tokens) => tokens switch
    {
        [{ Word: "other" or "second" }, ..] => (2, 1),
        [{ Word: "single" }, ..] => (1, 1),
        [{ Number: { } count and >= 1 and <= 366 }, ..] => (count, 1),
        [{ Word: var word }, ..] when Array.IndexOf(s_ordinals, word) is > 0 and var index => (index + 1, 1),
        _ => (1, 0),
    };

    // "on mon and wed", "on the 31st", "on the last friday", "on 3 Dec"
    private static (Recurrence Rule, int Length) OnDays(Recurrence rule, List<WhenToken> rest, int length)
    {
        var skipped = rest is [{ Word: "on" }, ..] ? 1 : 0;
        var days = rest[skipped..];
        return rule.Unit switch
        {
            RepeatUnit.Week when ReadWeekdays(days) is var (weekdays, read) => (rule with { Weekdays = weekdays }, length + skipped + read),
            RepeatUnit.Month when OfMonth(days) is var (ofMonth, read) => (ofMonth with { Interval = rule.Interval }, length + skipped + read),
            RepeatUnit.Year when TypedDate.Read(days) is ({ Month: > 0, Year: null, IsEitherWay: false } day, var read) =>
                (rule with { Month = day.Month, DayOfMonth = day.DayOfMonth }, length + skipped + read),
            _ => (rule, length),
        };
    }

    // "31st", "last day", "last friday", "2nd tue"
    private static (Recurrence Rule, int Length)? OfMonth(List<WhenToken> tokens)
    {
        var month = new Recurrence(RepeatUnit.Month);
        return tokens switch
        {
            [{ Word: "last" }, { Word: "day" }, ..] => (month with { DayOfMonth = 31 }, 2),
            [{ Word: "first" }, { Word: "day" }, ..] => (month with { DayOfMonth = 1 }, 2),
            [var which, { Word: var name }, ..] when WeekOfMonth(which) is { } week && DayReader.Weekday(Singular(name)) is { } day =>
                (month with { WeekOfMonth = week, Weekdays = day.ToWeekdays() }, 2),
            [{ Number: { } day and >= 1 and <= 31, IsOrdinal: true }, ..] => (month with { DayOfMonth = day }, 1),
            _ => null,
        };
    }

    private static int? WeekOfMonth(WhenToken token) =>
        token.Word == "last" ? Recurrence.Last
        : Array.IndexOf(s_ordinals, token.Word) is >= 0 and var index ? index + 1
        : token is { Number: { } number and >= 1 and <= 4, IsOrdinal: true } ? number
        : null;

    // "of the month", "of every month"
    private static int EndOfMonths(List<WhenToken> rest) => rest switch
    {
        [{ Word: "month" or "months" }, ..] => 1,
        [{ Word: "every" }, { Word: "month" }, ..] => 2,
        _ => 0,
    };

    private static (Weekdays Days, int Length)? ReadWeekdays(List<WhenToken> tokens)
    {
        var (days, length) = (Weekdays.None, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (DayReader.Weekday(Singular(tokens[i].Word)) is { } day)
                (days, length) = (days | day.ToWeekdays(), i + 1);
            else if (length == 0 || tokens[i].Word is not ("and" or "on"))
                break;
        }

        return length == 0 ? null : (days, length);
    }

    private static bool IsPlural(string word) => word.Length > 6 && word.EndsWith("days", StringComparison.Ordinal);

    private static string Singular(string word) => IsPlural(word) ? word[..^1] : word;
}
