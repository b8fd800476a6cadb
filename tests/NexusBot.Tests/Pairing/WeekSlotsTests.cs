using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;
using static NexusBot.Tests.Pairing.SomeMember;

namespace NexusBot.Tests.Pairing;

public sealed class WeekSlotsTests
{
    [Theory]
    [InlineData("Etc/UTC", 18, 0)]
    [InlineData("Africa/Nairobi", 15, 0)]
    [InlineData("Asia/Kolkata", 12, 30)]
    [InlineData("Asia/Kathmandu", 12, 15)]
    [InlineData("America/New_York", 23, 0)]
    public void Wall_clock_hours_become_true_ones(string zone, int hour, int minute)
    {
        var week = WeekSlots.Of(Hours(zone, IsoDayOfWeek.Monday, 18, 20), Monday);

        var start = Monday + Duration.FromHours(hour) + Duration.FromMinutes(minute);
        Assert.Equal([new Interval(start, start + Duration.FromHours(2))], week.SharedWith(week));
    }

    [Fact]
    public void Clocks_that_go_back_within_the_week_move_the_hours_after_it()
    {
        // Berlin goes from +2 to +1 on Sunday, 25 October 2026.
        var start = Instant.FromUtc(2026, 10, 24, 0, 0);
        WeeklyHours evenings = new(
            DateTimeZoneProviders.Tzdb["Europe/Berlin"],
            [new(IsoDayOfWeek.Saturday, new(18, 0), new(19, 0)), new(IsoDayOfWeek.Monday, new(18, 0), new(19, 0))]);

        var times = WeekSlots.Of(evenings, start).SharedWith(WeekSlots.Of(evenings, start));

        Assert.Equal([Instant.FromUtc(2026, 10, 24, 16, 0), Instant.FromUtc(2026, 10, 26, 17, 0)], times.Select(time => time.Start));
    }

    [Theory]
    [InlineData(1, 4, 4)] // 25 October: 2:00 to 3:00 comes twice.
    [InlineData(2, 3, 2)] // To the end of the second.
    public void An_hour_that_comes_twice_lengthens_what_goes_over_it(int from, int to, int hours)
    {
        var week = WeekSlots.Of(Hours("Europe/Berlin", IsoDayOfWeek.Sunday, from, to), Instant.FromUtc(2026, 10, 24, 0, 0));

        Assert.Equal(Duration.FromHours(hours), week.Total);
    }

    [Theory]
    [InlineData(1, 4, 2)] // 29 March 2026: 2:00 to 3:00 does not exist.
    [InlineData(2, 3, 0)]
    [InlineData(2, 4, 1)]
    public void An_hour_that_does_not_exist_is_not_free(int from, int to, int hours)
    {
        var week = WeekSlots.Of(Hours("Europe/Berlin", IsoDayOfWeek.Sunday, from, to), Instant.FromUtc(2026, 3, 28, 0, 0));

        Assert.Equal(Duration.FromHours(hours), week.Total);
    }

    [Fact]
    public void A_stretch_over_midnight_goes_on_into_the_next_day_and_into_the_week()
    {
        var week = WeekSlots.Of(Hours("Etc/UTC", IsoDayOfWeek.Sunday, 22, 26), Monday);

        Assert.Equal(
            [new Interval(Monday, Monday + Duration.FromHours(2)), new(Monday + Duration.FromHours(166), Monday + Duration.FromHours(168))],
            week.SharedWith(week));
    }

    [Fact]
    public void A_quarter_that_is_free_in_part_is_not_free()
    {
        WeeklyHours odd = new(DateTimeZone.Utc, [new(IsoDayOfWeek.Tuesday, new(18, 5), new(19, 10))]);

        Assert.Equal(Duration.FromMinutes(45), WeekSlots.Of(odd, Monday).Total);
    }
}
