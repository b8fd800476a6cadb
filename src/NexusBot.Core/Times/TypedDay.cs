using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>A day as members type it, without a time: "24 Dec", "next monday", "in 3 weeks". It means the day's beginning.</summary>
public static class TypedDay
{
    public static Outcome<Instant> Read(string typed, DateTimeZone zone, Instant now)
    {
        // Late in the evening, so that today is a day to come.
        var moment = WhenParser.Parse(typed, zone, now);
        if (moment.Refusal == TimeRefusals.TimeOfDayMissing)
            moment = WhenParser.Parse($"{typed} 23:00", zone, now);
        if (moment.Refusal is { } refusal)
            return refusal;

        return moment.Value!.Repeats is not null
            ? TimeRefusals.NotUnderstood(typed)
            : zone.AtStartOfDay(moment.Value.First.InZone(zone).Date).ToInstant();
    }
}
