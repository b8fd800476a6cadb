using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>When a member may get a message that nobody asked for: twice a day at most, and not at night.</summary>
public static class QuietTime
{
    public const int MostADay = 2;

    private static readonly Duration s_day = Duration.FromHours(24);

    /// <param name="now">The moment from which it may come.</param>
    /// <param name="zone">The member's own.</param>
    /// <param name="night">The member's own.</param>
    /// <param name="earlier">When the ones before came or will come; those of the last day count.</param>
    public static Instant Next(Instant now, DateTimeZone zone, Night night, IEnumerable<Instant> earlier)
    {
        var latest = earlier.Where(moment => moment > now - s_day).OrderDescending().Take(MostADay).ToList();
        return night.After(latest.Count < MostADay ? now : Instant.Max(now, latest[^1] + s_day), zone);
    }
}
