using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>The end of what repeats: "until 20 Dec", "for 6 weeks", "6 times".</summary>
internal readonly record struct RepeatEnd(NamedDay? Until, Period? Length, int? Times)
{
    private const int MostTimes = 1000;

    /// <summary>The end, and where its words begin and how many they are; no words where none is named.</summary>
    public static (RepeatEnd End, int Start, int Length) Find(List<WhenToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Read(tokens[i..]) is var (end, length))
                return (end, i, length);
        }

        return (default, 0, 0);
    }

    /// <summary>The rule with its end, when it begins on this day. Who says for how long means so many times, and a count tells them at a glance.</summary>
    public Recurrence Close(Recurrence rule, LocalDate start)
    {
        if (Length is not { } length)
            return rule with { Times = Times, Until = Until?.First(start) };

        var last = start.Plus(length).PlusDays(-1);
        var times = RecurrenceRule.Expand(rule, start.AtMidnight(), start).TakeWhile(each => each.Date <= last).Take(MostTimes + 1).Count();
        return times <= MostTimes ? rule with { Times = times } : rule with { Until = last };
    }

    private static (RepeatEnd End, int Length)? Read(List<WhenToken> tokens) => tokens switch
    {
        [{ Word: "until" }, .. var rest] when DayReader.Read(rest) is ({ Refusal: null, IsEitherWay: false } day, var length) =>
            (new(day, null, null), length + 1),
        [{ Word: "for" }, { Word: "next" }, .. var rest] => For(rest, 2),
        [{ Word: "for" }, .. var rest] => For(rest, 1),
        [{ Number: { } times and >= 1 and <= MostTimes }, { Word: "times" or "time" }, ..] => (new(null, null, times), 2),
        _ => null,
    };

    private static (RepeatEnd End, int Length)? For(List<WhenToken> rest, int skipped)
    {
        if (rest is not [var count, { Word: var unit }, ..] || (count.Word is "a" ? 1 : count.Number) is not { } number || number is < 1 or > MostTimes)
            return null;
        if (unit is "times" or "time")
            return (new(null, null, number), skipped + 2);

        Period? length = unit switch
        {
            "day" or "days" => Period.FromDays(number),
            "week" or "weeks" => Period.FromWeeks(number),
            "month" or "months" => Period.FromMonths(number),
            "year" or "years" => Period.FromYears(number),
            _ => null,
        };
        return length is null ? null : (new(null, length, null), skipped + 2);
    }
}
