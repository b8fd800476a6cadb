namespace NexusBot.Core.Members;

/// <summary>From one time of day to another, in minutes after midnight; the whole day ends at 24:00.</summary>
internal static class TimeRange
{
    private const int Hour = 60;
    private const int Noon = 12 * Hour;
    private const int DayEnd = 24 * Hour;

    /// <summary>A part of the day by its name, or null.</summary>
    public static (int From, int To)? Named(string word) => word switch
    {
        "morning" or "mornings" => (8 * Hour, Noon),
        "afternoon" or "afternoons" => (Noon, 18 * Hour),
        "evening" or "evenings" => (18 * Hour, 22 * Hour),
        "night" or "nights" => (22 * Hour, 2 * Hour),
        "any" or "anytime" or "always" => (0, DayEnd),
        _ => null,
    };

    /// <summary>"18-21", "6:30pm to 8pm", "6-8pm", "after 18", "before noon"; null for anything else.</summary>
    public static (int From, int To, int Length)? Read(IReadOnlyList<HoursToken> tokens, int start)
    {
        var word = tokens[start].Text;
        if (word is "after" or "before")
        {
            return ReadTime(tokens, start + 1) is not { } one ? null
                : word == "after" && one.Minute < DayEnd ? (one.Minute, DayEnd, one.Length + 1)
                : word == "before" && one.Minute > 0 ? (0, one.Minute, one.Length + 1)
                : null;
        }

        if (ReadTime(tokens, start) is not { } from || start + from.Length >= tokens.Count || !tokens[start + from.Length].IsDash)
            return null;
        if (ReadTime(tokens, start + from.Length + 1) is not { } to)
            return null;

        var begin = from.Minute;
        // "6-8pm" is in the evening, "11-1pm" begins in the morning.
        if (from.Half == "" && to.Half == "pm" && begin + Noon < to.Minute && begin < Noon)
            begin += Noon;
        return begin == to.Minute || begin >= DayEnd ? null : (begin, to.Minute, from.Length + 1 + to.Length);
    }

    private static (int Minute, string Half, int Length)? ReadTime(IReadOnlyList<HoursToken> tokens, int start)
    {
        if (start >= tokens.Count)
            return null;
        if (tokens[start].Text is "noon" or "midnight")
            return (tokens[start].Text == "noon" ? Noon : DayEnd, "named", 1);
        if (tokens[start].Number is not { } hour)
            return null;

        var hasMinutes = start + 2 < tokens.Count && tokens[start + 1].Text is ":" or "." or "h"
            && tokens[start + 2] is { Number: not null, Text.Length: 2 };
        var minute = hasMinutes ? tokens[start + 2].Number!.Value : 0;
        var length = hasMinutes ? 3 : 1;
        var half = start + length < tokens.Count && tokens[start + length].Text is "am" or "pm" or "h" ? tokens[start + length].Text : "";
        length += half == "" ? 0 : 1;
        var inHalf = half is "am" or "pm";
        if (minute >= Hour || (inHalf ? hour is < 1 or > 12 : (hour * Hour) + minute > DayEnd))
            return null;

        return ((((inHalf ? hour % 12 : hour) + (half == "pm" ? 12 : 0)) * Hour) + minute, half == "h" ? "" : half, length);
    }
}
