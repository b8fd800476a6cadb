using System.Globalization;
using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>
/// Reads the times that members type: spans ("in 2 hours 30 min", "1h30m"), clock times in their zone ("tomorrow 18:00",
/// "next monday morning", "3 Dec 14:00") and what comes again ("every tue 17:00 for 6 weeks"). At most <see cref="MaxLength"/> characters.
/// </summary>
public static class WhenParser
{
    public const int MaxLength = 200;

    private const string LocalPattern = "yyyy-MM-dd HH:mm";
    private static readonly Duration s_longest = Duration.FromDays(731);

    /// <param name="zone">Where clock times are meant; null when it is not known, which only spans can do without.</param>
    /// <param name="repeat">How it repeats, where that is typed apart: "every week", "monthly until 20 Dec".</param>
    public static Outcome<Schedule> Parse(string typed, DateTimeZone? zone, Instant now, string? repeat = null)
    {
        if (Split(typed) is not { } tokens)
            return TimeRefusals.NotUnderstood(typed);

        var inside = TypedRepeat.Take(tokens);
        if (string.IsNullOrWhiteSpace(repeat))
            return inside is null ? Once(typed, tokens, zone, now) : inside.From(typed, tokens, zone, now);
        if (inside is not null)
            return TimeRefusals.RepeatsTwice;
        if (Split(repeat) is not { } repeating || TypedRepeat.Take(repeating) is not { } apart || repeating.Count > 0)
            return TypedRepeat.IsTooOften(repeat) ? TimeRefusals.TooOften : TimeRefusals.RepeatNotUnderstood(repeat);

        return apart.After(Once(typed, tokens, zone, now), zone);
    }

    internal static Outcome<Schedule> WithinLimits(Instant? due, Instant now) =>
        due is not { } when || when - now > s_longest ? TimeRefusals.TooFar
        : when <= now ? TimeRefusals.InThePast(when)
        : new Schedule(when);

    /// <summary>Worth asking for the zone only if the time lies ahead in one of them. They reach from twelve hours behind UTC to fourteen ahead.</summary>
    internal static Refusal Anywhere(Func<DateTimeZone, Refusal?> readIn)
    {
        var readings = Enumerable.Range(-12, 27).Select(hours => readIn(DateTimeZone.ForOffset(Offset.FromHours(hours)))).ToList();
        return readings.Contains(null) ? TimeRefusals.ZoneNeeded
            : readings.TrueForAll(reading => reading == readings[0]) ? readings[0]!
            : readings.Exists(reading => TimeRefusals.ReadingsIn(reading).Count > 0) ? TimeRefusals.ZoneNeeded
            : readings.Contains(TimeRefusals.TooFar) ? TimeRefusals.TooFar
            : TimeRefusals.PassedEverywhere;
    }

    private static string Write(LocalDateTime local) => local.ToString(LocalPattern, CultureInfo.InvariantCulture);

    private static string WriteHour(LocalDateTime local) =>
        string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd} at {local.ClockHourOfHalfDay}");

    private static List<WhenToken>? Split(string typed) =>
        typed.Length <= MaxLength && WhenToken.Split(typed) is { Count: > 0 } tokens ? tokens : null;

    private static Outcome<Schedule> Once(string typed, List<WhenToken> tokens, DateTimeZone? zone, Instant now)
    {
        if (Span.Read(tokens) is { } span)
            return WithinLimits(span.After(now, zone ?? DateTimeZone.Utc), now);
        if (ClockTime.Read(tokens) is not { } clockTime)
            return TypedRepeat.IsTooOften(typed) ? TimeRefusals.TooOften : TimeRefusals.NotUnderstood(typed);
        if (clockTime.Refusal is { } refusal)
            return refusal;

        return zone is null ? Anywhere(each => In(each, clockTime, now).Refusal) : In(zone, clockTime, now);
    }

    private static Outcome<Schedule> In(DateTimeZone zone, ClockTime clockTime, Instant now)
    {
        var readings = clockTime.After(now.InZone(zone).LocalDateTime);
        if (!clockTime.HasItsWeekday(readings[0]))
            return TimeRefusals.OtherWeekday(readings[0].Date, clockTime.DatesWeekday);

        return readings switch
        {
            [var only] => Resolve(only, zone, now),
            [var one, var other] => TimeRefusals.TwoReadings(Write(one), Write(other)),
            // The day first, and the hour next.
            _ => TimeRefusals.TwoReadings(WriteHour(readings[0]), WriteHour(readings[^2])),
        };
    }

    // A skipped time is refused, a doubled one means the first.
    private static Outcome<Schedule> Resolve(LocalDateTime local, DateTimeZone zone, Instant now)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0
            ? TimeRefusals.DoesNotExist(local.ToString("d MMM HH:mm", CultureInfo.InvariantCulture), zone.Id)
            : WithinLimits(mapping.First().ToInstant(), now);
    }
}
