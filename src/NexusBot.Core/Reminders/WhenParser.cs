using System.Globalization;
using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>
/// Reads the times that members type: spans ("in 2 hours 30 min", "1h30m") and clock times in their zone ("tomorrow 18:00",
/// "next monday morning", "3 Dec 14:00"). One pass over at most <see cref="MaxLength"/> characters.
/// </summary>
public static class WhenParser
{
    public const int MaxLength = 200;
    private static readonly Duration s_longest = Duration.FromDays(731);

    /// <param name="zone">Where clock times are meant; null when it is not known, which only spans can do without.</param>
    public static Outcome<Instant> Parse(string typed, DateTimeZone? zone, Instant now)
    {
        var tokens = typed.Length <= MaxLength ? WhenToken.Split(typed) : null;
        if (tokens is null or { Count: 0 })
            return ReminderRefusals.NotUnderstood(typed);
        if (Span.Read(tokens) is { } span)
            return WithinLimits(span.After(now, zone ?? DateTimeZone.Utc), now);
        if (ClockTime.Read(tokens) is not { } clockTime)
            return ReminderRefusals.NotUnderstood(typed);
        if (clockTime.Refusal is { } refusal)
            return refusal;

        return zone is null ? Anywhere(clockTime, now) : In(zone, clockTime, now);
    }

    // Worth asking for the zone only if the time lies ahead in one of them. They reach from twelve hours behind UTC to fourteen ahead.
    private static Refusal Anywhere(ClockTime clockTime, Instant now)
    {
        var readings = Enumerable.Range(-12, 27).Select(hours => In(DateTimeZone.ForOffset(Offset.FromHours(hours)), clockTime, now)).ToList();
        return readings.Exists(reading => reading.Refusal is null) ? ReminderRefusals.ZoneNeeded
            : readings.Exists(reading => reading.Refusal == ReminderRefusals.TooFar) ? ReminderRefusals.TooFar
            : readings.TrueForAll(reading => reading.Refusal == readings[0].Refusal) ? readings[0].Refusal!
            : ReminderRefusals.PassedEverywhere;
    }

    private static Outcome<Instant> In(DateTimeZone zone, ClockTime clockTime, Instant now)
    {
        var local = clockTime.After(now.InZone(zone).LocalDateTime);
        var named = clockTime.Day.DatesWeekday;
        return named == IsoDayOfWeek.None || named == local.DayOfWeek
            ? Resolve(local, zone, now)
            : ReminderRefusals.OtherWeekday(local.Date, named);
    }

    // A skipped time is refused, a doubled one means the first.
    private static Outcome<Instant> Resolve(LocalDateTime local, DateTimeZone zone, Instant now)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0
            ? ReminderRefusals.DoesNotExist(local.ToString("d MMM HH:mm", CultureInfo.InvariantCulture), zone.Id)
            : WithinLimits(mapping.First().ToInstant(), now);
    }

    private static Outcome<Instant> WithinLimits(Instant? due, Instant now) =>
        due is not { } when || when - now > s_longest ? ReminderRefusals.TooFar
        : when <= now ? ReminderRefusals.InThePast(when)
        : when;
}
