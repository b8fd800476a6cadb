using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>A time of day, and the day if one was named, in either order.</summary>
internal sealed record ClockTime(TimeOfDay? Time, NamedDay? NamedDay)
{
    private NamedDay Day => NamedDay ?? default;

    /// <summary>What keeps it from being a moment, though it was understood.</summary>
    public Refusal? Refusal => Day.Refusal ?? (Time is null ? TimeRefusals.TimeOfDayMissing : null);

    /// <summary>The weekday that was named beside a date.</summary>
    public IsoDayOfWeek DatesWeekday => Day.DatesWeekday;

    /// <summary>Null when it is neither a time nor a day.</summary>
    public static ClockTime? Read(List<WhenToken> tokens)
    {
        TimeOfDay? time = null;
        NamedDay? day = null;
        PartOfDay? part = null;
        for (var i = 0; i < tokens.Count;)
        {
            var rest = tokens[i..];
            if (IsBetween(rest, day))
                i++;
            else if (day is null && DayReader.Read(rest) is var (named, dayLength))
                (day, i) = (named, i + dayLength);
            else if (part is null && PartOfDay.Named(rest[0].Word) is { } found)
                (part, i) = (found, i + 1);
            else if (time is null && TimeOfDay.Read(rest, mayBeBare: IsHourExpected(tokens, i, day)) is var (clock, timeLength))
                (time, i) = (clock, i + timeLength);
            else
                return null;
        }

        return Fit(time, day, part);
    }

    /// <summary>The moments that may be meant by someone whose clock shows <paramref name="now"/>: one, or the two between which nobody can decide.</summary>
    public IReadOnlyList<LocalDateTime> After(LocalDateTime now)
    {
        var (time, isMidnight) = (Time!.Value, Time.Value.IsMidnight && NamedDay is not null);
        var readings = Day.Readings
            .SelectMany(day => time.Readings.Select(each => Soonest(day, each, now)))
            .SelectMany(each => isMidnight ? [each, each.PlusDays(1)] : new[] { each })
            .Distinct()
            .ToList();
        if (DatesWeekday != IsoDayOfWeek.None && readings.Exists(HasItsWeekday))
            readings.RemoveAll(reading => !HasItsWeekday(reading));

        // What has passed already is not meant, if something else can be. Of dates nobody knows even then.
        var ahead = readings.FindAll(reading => reading > now);
        return Day.IsEitherWay ? readings : ahead.Count > 0 ? ahead : [readings[^1]];
    }

    public bool HasItsWeekday(LocalDateTime reading) => DatesWeekday == IsoDayOfWeek.None || reading.DayOfWeek == DatesWeekday;

    private static LocalDateTime Soonest(NamedDay day, LocalTime time, LocalDateTime now)
    {
        var first = day.First(now.Date) + time;
        return first <= now && day.Next(first.Date) is { } next ? next + time : first;
    }

    // "at 18:00", "2026-12-03T14:00", "in the morning"
    private static bool IsBetween(List<WhenToken> rest, NamedDay? day) =>
        rest[0].Word is "at" or "on"
        || (rest[0].Word == "t" && day is not null)
        || (rest is [{ Word: "in" }, { Word: var part }, ..] && PartOfDay.Named(part) is not null);

    // "at 6", "tomorrow 6". After a date it could be anything.
    private static bool IsHourExpected(List<WhenToken> tokens, int index, NamedDay? day) =>
        index > 0 && (tokens[index - 1].Word == "at" || (day is { DayOfMonth: 0 } && index == tokens.Count - 1));

    private static ClockTime? Fit(TimeOfDay? time, NamedDay? day, PartOfDay? part)
    {
        if (part is null || time is { IsMidnight: true })
            return time is null && day is null ? null : new(time, day);
        if (time is not { } said)
            return new(TimeOfDay.Exactly(part.Default), day);

        return part.Fit(said.Time, said.IsExact) is { } fitting ? new(TimeOfDay.Exactly(fitting), day) : null;
    }
}
