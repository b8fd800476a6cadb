using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>When a member may get a message that nobody asked for: twice a day at most, and not while people sleep.</summary>
public static class QuietTime
{
    public const int MostADay = 2;

    private static readonly Duration s_day = Duration.FromHours(24);
    private static readonly LocalTime s_morning = new(7, 0);
    private static readonly LocalTime s_night = new(22, 0);

    /// <param name="now">The moment from which it may come.</param>
    /// <param name="zone">The member's own.</param>
    /// <param name="earlier">When the ones before came or will come; those of the last day count.</param>
    public static Instant Next(Instant now, DateTimeZone zone, IEnumerable<Instant> earlier)
    {
        var latest = earlier.Where(moment => moment > now - s_day).OrderDescending().Take(MostADay).ToList();
        return AfterNight(latest.Count < MostADay ? now : Instant.Max(now, latest[^1] + s_day), zone);
    }

    private static Instant AfterNight(Instant moment, DateTimeZone zone)
    {
        var local = moment.InZone(zone).LocalDateTime;
        if (local.TimeOfDay >= s_morning && local.TimeOfDay < s_night)
            return moment;

        var day = local.TimeOfDay >= s_night ? local.Date.PlusDays(1) : local.Date;
        return (day + s_morning).InZoneLeniently(zone).ToInstant();
    }
}
