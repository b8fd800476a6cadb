using System.Buffers;
using System.Collections.Immutable;
using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>Free hours of a week as people write them: "weekdays 18-21, sat 9-12". What is written is read back as the same hours.</summary>
public static class HoursText
{
    public const int MaxLength = 200;

    private static readonly SearchValues<char> s_wordEnds = SearchValues.Create(" \t\r\n,;");

    public static Outcome<ImmutableArray<WeeklyStretch>> Read(string typed)
    {
        if (typed.Length > MaxLength)
            return TextRefusals.TooLong("hours", MaxLength, typed.Length);

        var week = new FreeMinutes();
        if (new HoursSentence(HoursToken.Split(typed)).ReadInto(week) is { } start)
            return MemberRefusals.HoursNotUnderstood(WordAt(typed, start));

        return week.ToStretches() is { Length: > 0 } stretches ? stretches : MemberRefusals.NoHours;
    }

    public static string Write(IReadOnlyList<WeeklyStretch> hours)
    {
        if (hours.Count == DayNames.All.Count && hours.All(stretch => stretch == WeeklyStretch.WholeDay(stretch.Day)))
            return "any time";

        var days = hours
            .GroupBy(stretch => stretch.Day)
            .OrderBy(day => day.Key)
            .GroupBy(day => string.Join(" and ", day.OrderBy(stretch => stretch.From).Select(Describe)), day => day.Key);
        return string.Join(", ", days.Select(group => $"{DayNames.Write([.. group])} {group.Key}"));
    }

    // As it was typed: what is read apart, like the sign and the name of a mention, is one word to whoever wrote it.
    private static string WordAt(string typed, int start)
    {
        var end = typed.AsSpan(start).IndexOfAny(s_wordEnds);
        return end < 0 ? typed[start..] : typed[start..(start + Math.Max(end, 1))];
    }

    private static string Describe(WeeklyStretch stretch) =>
        $"{Describe(stretch.From)}-{(stretch.To == LocalTime.Midnight ? "24:00" : Describe(stretch.To))}";

    private static string Describe(LocalTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
