using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>A time of day, and the day if one was named, in either order.</summary>
internal readonly record struct ClockTime(LocalTime? Time, NamedDay Day)
{
    /// <summary>What keeps it from being a moment, though it was understood.</summary>
    public Refusal? Refusal => Day.Refusal ?? (Time is null ? ReminderRefusals.TimeOfDayMissing : null);

    /// <summary>Null when it is neither a time nor a day.</summary>
    public static ClockTime? Read(List<WhenToken> tokens)
    {
        (LocalTime Time, bool IsExact)? time = null;
        NamedDay? day = null;
        PartOfDay? part = null;
        for (var i = 0; i < tokens.Count;)
        {
            var rest = tokens[i..];
            if (rest[0].Word is "at" or "on")
                i++;
            else if (day is null && NamedDay.Read(rest) is var (named, dayLength))
                (day, i) = (named, i + dayLength);
            else if (part is null && PartOfDay.Named(rest[0].Word) is { } found)
                (part, i) = (found, i + 1);
            else if (time is null && ReadTime(rest) is var (clock, isExact, timeLength))
                (time, i) = ((clock, isExact), i + timeLength);
            else
                return null;
        }

        var fitting = part is null ? time?.Time : time is var (said, exactly) ? part.Fit(said, exactly) : part.Default;
        var contradicts = time is not null && fitting is null;
        return contradicts || (fitting is null && day is null) ? null : new(fitting, day ?? default);
    }

    /// <summary>The moment that is meant by someone whose clock shows <paramref name="now"/>.</summary>
    public LocalDateTime After(LocalDateTime now)
    {
        var time = Time!.Value;
        var first = Day.First(now.Date) + time;
        return first <= now && Day.Next(first.Date) is { } next ? next + time : first;
    }

    // "18:30", "18.30", "6:30 pm", "6pm", "noon". A number alone could be anything.
    private static (LocalTime Time, bool IsExact, int Length)? ReadTime(List<WhenToken> tokens)
    {
        if (tokens[0].Word == "noon")
            return (LocalTime.Noon, true, 1);
        if (tokens[0].Number is not { } hour)
            return null;

        var hasMinutes = tokens is [_, { Word: ":" or "." }, { Number: not null, Word.Length: 2 }, ..];
        var minute = hasMinutes ? tokens[2].Number!.Value : 0;
        var length = hasMinutes ? 3 : 1;
        var half = tokens.Count > length ? tokens[length].Word : "";
        if (half is "am" or "pm")
            return hour is >= 1 and <= 12 && minute < 60 ? (new((hour % 12) + (half == "pm" ? 12 : 0), minute), true, length + 1) : null;

        // Without "am" or "pm", 3.12 could be a day in December.
        var perhapsDate = hasMinutes && tokens[1].Word == "." && minute is >= 1 and <= 12;
        return hasMinutes && !perhapsDate && hour < 24 && minute < 60 ? (new(hour, minute), hour == 0, length) : null;
    }
}
