namespace NexusBot.Playground;

/// <summary>
/// When nobody in the community sleeps, from Accra to Nairobi. At night the bot leaves its members in peace, and a visitor would wait until
/// morning for what it has to tell them.
/// </summary>
internal static class Daytime
{
    private static readonly TimeSpan s_begins = TimeSpan.FromHours(8);
    private static readonly TimeSpan s_ends = TimeSpan.FromHours(17);

    /// <summary>How far ahead it is, by the clock of UTC; nothing while it is day.</summary>
    public static TimeSpan Until(DateTimeOffset now)
    {
        var time = now.UtcDateTime.TimeOfDay;
        if (time >= s_begins && time < s_ends)
            return TimeSpan.Zero;

        return (time < s_begins ? s_begins : s_begins + TimeSpan.FromDays(1)) - time;
    }
}
