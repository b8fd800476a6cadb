using System.Collections.Immutable;
using NexusBot.Core;
using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Tests.Members;

public sealed class WeeklyHoursTests
{
    [Theory]
    [InlineData("weekdays 18-21", "Africa/Nairobi", "Europe/Berlin", "weekdays 16:00-19:00")]
    [InlineData("weekdays 18-21", "Asia/Kolkata", "Africa/Accra", "weekdays 12:30-15:30")]
    [InlineData("mon 1-3", "Asia/Tokyo", "America/Los_Angeles", "sunday 08:00-10:00")]
    [InlineData("sun 20-23", "America/New_York", "Asia/Tokyo", "monday 10:00-13:00")]
    [InlineData("fri 22-2", "Africa/Nairobi", "Africa/Accra", "friday 19:00-23:00")]
    [InlineData("any time", "Africa/Nairobi", "America/New_York", "any time")]
    [InlineData("sat", "Africa/Nairobi", "Africa/Accra", "friday 21:00-saturday 21:00")]
    public void Hours_are_the_same_moments_by_another_clock(string typed, string here, string there, string expected)
    {
        var seen = By(typed, here, there, Instant.FromUtc(2026, 11, 23, 14, 0));

        Assert.Equal(HoursText.Read(Normal(expected)).Value, seen);
    }

    [Fact]
    public void Each_day_goes_by_the_clocks_of_that_very_day()
    {
        // On Sunday 29 March the clocks of Berlin go forward, those of Nairobi never.
        var seen = By("wed sat sun 18-21", "Africa/Nairobi", "Europe/Berlin", Instant.FromUtc(2026, 3, 25, 0, 0));

        Assert.Equal(HoursText.Read("wed sat 16-19, sun 17-20").Value, seen);
    }

    [Fact]
    public void Partners_see_what_strangers_see_and_what_is_for_partners()
    {
        var profile = Profile.Empty(new GuildId(900), new MemberId(101)) with
        {
            Track = Track.Backend,
            Cohort = "7",
            Zone = "Africa/Nairobi",
            Hours = HoursText.Read("weekdays 18-21").Value,
            Chosen = Profile.Empty(default, default).Chosen.SetItem(ProfileField.Cohort, Visibility.Nobody),
        };

        var (stranger, partner, own) = (profile.SeenBy(Visibility.Everyone), profile.SeenBy(Visibility.Partners), profile.SeenBy(Visibility.Nobody));

        Assert.Equal((Track.Backend, null, null, 0), (stranger.Track!.Value, stranger.Cohort, stranger.Zone, stranger.Hours.Length));
        Assert.Equal((Track.Backend, null, "Africa/Nairobi", 5), (partner.Track!.Value, partner.Cohort, partner.Zone, partner.Hours.Length));
        Assert.Equal(profile, own);
    }

    private static string Normal(string expected) => expected == "friday 21:00-saturday 21:00" ? "fri 21-24, sat 0-21" : expected;

    private static ImmutableArray<WeeklyStretch> By(string typed, string here, string there, Instant now) =>
        new WeeklyHours(DateTimeZoneProviders.Tzdb[here], [.. HoursText.Read(typed).Value]).By(DateTimeZoneProviders.Tzdb[there], now);
}
