using System.Globalization;
using NodaTime;

namespace NexusBot.Core.Times;

/// <summary>What was understood, in one line for whoever is still typing: "Fri 27 Nov 18:30 Africa/Nairobi, in 4 days, then every Fri".</summary>
public static class ScheduleText
{
    public static string Describe(Schedule schedule, DateTimeZone zone, Instant now)
    {
        var then = schedule.Repeats is { } series ? $", then {RecurrenceText.Describe(series.Rule)}" : "";
        return $"{ByTheClock(schedule.First, zone, now)}, in {Distance(schedule.First - now)}{then}";
    }

    /// <summary>A moment as the zone's clock shows it: what was offered by that clock is answered by it too, whatever the reader's own one shows.</summary>
    public static string ByTheClock(Instant moment, DateTimeZone zone, Instant now)
    {
        var local = moment.InZone(zone);
        var isThisYear = local.Year == now.InZone(zone).Year;
        return $"{local.ToString(isThisYear ? "ddd d MMM HH:mm" : "ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture)} {zone.Id}";
    }

    private static string Distance(Duration distance) =>
        distance.TotalHours < 1 ? Count(distance.TotalMinutes, "minute")
        : distance.TotalDays < 1 ? Count(distance.TotalHours, "hour")
        : distance.TotalDays < 60 ? Count(distance.TotalDays, "day")
        : Count(distance.TotalDays / 30.44, "month");

    private static string Count(double amount, string unit)
    {
        var whole = Math.Max(1, Math.Round(amount));
        return string.Create(CultureInfo.InvariantCulture, $"{whole} {unit}{(whole == 1 ? "" : "s")}");
    }
}
