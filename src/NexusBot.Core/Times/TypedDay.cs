using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>A day as members type it, without a time: "24 Dec", "next monday", "in 3 weeks". It means the day's beginning.</summary>
public static class TypedDay
{
    public static Outcome<Instant> Read(string typed, DateTimeZone zone, Instant now)
    {
        // A date alone is no time to be told at, but its morning is.
        var moment = WhenParser.Parse(typed, zone, now);
        if (moment.Refusal is not null && WhenParser.Parse($"{typed} 23:00", zone, now) is { Refusal: null } evening)
            moment = evening;
        if (moment.Refusal is { } refusal)
            return refusal;

        return moment.Value!.Repeats is not null
            ? TimeRefusals.NotUnderstood(typed)
            : zone.AtStartOfDay(moment.Value.First.InZone(zone).Date).ToInstant();
    }
}
