using System.Globalization;
using NexusBot.Sandbox.Driver;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.EndToEnd.Tests.Reminders;

/// <summary>Sets reminders as members do, and reads what came of them.</summary>
internal static class Reminding
{
    public const string Nairobi = "Africa/Nairobi";

    private const string TypedPattern = "yyyy-MM-dd HH:mm";

    public static Task<Answer> RemindAsync(this Person member, string text, string when, string? zone = null) => zone is null
        ? member.RunsAsync("/remind me", ("text", text), ("when", when))
        : member.RunsAsync("/remind me", ("text", text), ("when", when), ("zone", zone));

    /// <summary>How many direct messages show this, once everything that was due before this call has been sent.</summary>
    public static async Task<int> CountRemindersAsync(this TestHub hub, Person member, string text)
    {
        await member.RemindAsync("The one that comes after", "in 1 minute");
        await hub.Discord.AdvanceAsync(TimeSpan.FromMinutes(1));
        await member.ReceivesEventuallyAsync("The one that comes after");
        return (await member.DirectMessagesAsync()).Count(message => message.Shows(text));
    }

    /// <summary>18:00 in Nairobi some weeks ahead: as somebody types it, and the moment that it means.</summary>
    public static (string Typed, Instant Due) SixInTheEvening(this TestHub hub)
    {
        var zone = DateTimeZoneProviders.Tzdb[Nairobi];
        var local = hub.Server.Clock.GetCurrentInstant().InZone(zone).Date.PlusDays(40) + new LocalTime(18, 0);
        return (local.ToString(TypedPattern, CultureInfo.InvariantCulture), local.InZoneStrictly(zone).ToInstant());
    }

    /// <summary>A time that the clocks of a zone will jump over within the next two years.</summary>
    public static string NextSkippedTime(this TestHub hub, string zone)
    {
        var rules = DateTimeZoneProviders.Tzdb[zone];
        var interval = rules.GetZoneInterval(hub.Server.Clock.GetCurrentInstant());
        while (rules.GetZoneInterval(interval.End).WallOffset < interval.WallOffset)
            interval = rules.GetZoneInterval(interval.End);

        return interval.IsoLocalEnd.PlusMinutes(30).ToString(TypedPattern, CultureInfo.InvariantCulture);
    }

    /// <summary>A moment as everyone sees it on their own clock.</summary>
    public static string Tag(Instant moment) => $"<t:{moment.ToUnixTimeSeconds()}:F>";
}
