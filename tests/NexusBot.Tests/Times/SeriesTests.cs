using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Times;

public sealed class SeriesTests
{
    private const string Berlin = "Europe/Berlin";

    [Fact]
    public void A_weekly_nine_o_clock_stays_nine_o_clock_over_both_changes_of_the_clocks()
    {
        var series = new Series(new LocalDateTime(2027, 3, 21, 9, 0), Berlin, new Recurrence(RepeatUnit.Week) { Weekdays = Weekdays.Sunday });

        Assert.Equal(
            ["2027-03-21 08:00", "2027-03-28 07:00", "2027-04-04 07:00"],
            Moments(series, new LocalDate(2027, 3, 20)).Take(3));
        Assert.Equal(["2027-10-24 07:00", "2027-10-31 08:00"], Moments(series, new LocalDate(2027, 10, 20)).Take(2));
    }

    [Fact]
    public void A_time_in_the_gap_is_the_first_after_it_and_one_that_comes_twice_is_the_first()
    {
        var series = new Series(new LocalDateTime(2027, 1, 1, 2, 30), Berlin, new Recurrence(RepeatUnit.Day));

        Assert.Equal(
            ["2027-03-27 01:30", "2027-03-28 01:00", "2027-03-29 00:30"], Moments(series, new LocalDate(2027, 3, 27)).Take(3));
        Assert.Equal(
            ["2027-10-30 00:30", "2027-10-31 00:30", "2027-11-01 01:30"], Moments(series, new LocalDate(2027, 10, 30)).Take(3));
    }

    [Fact]
    public void The_31st_is_the_last_day_of_a_shorter_month()
    {
        var series = new Series(new LocalDateTime(2027, 12, 31, 8, 0), "Etc/UTC", new Recurrence(RepeatUnit.Month) { DayOfMonth = 31 });

        Assert.Equal(
            ["2027-12-31 08:00", "2028-01-31 08:00", "2028-02-29 08:00", "2028-03-31 08:00", "2028-04-30 08:00"],
            Moments(series, new LocalDate(2027, 12, 1)).Take(5));
    }

    [Fact]
    public void The_29th_of_february_is_the_28th_in_most_years()
    {
        var series = new Series(new LocalDateTime(2028, 2, 29, 8, 0), "Etc/UTC", new Recurrence(RepeatUnit.Year) { Month = 2, DayOfMonth = 29 });

        Assert.Equal(
            ["2028-02-29 08:00", "2029-02-28 08:00", "2030-02-28 08:00"], Moments(series, new LocalDate(2028, 1, 1)).Take(3));
    }

    [Fact]
    public void Every_second_week_goes_on_from_the_week_in_which_it_began()
    {
        var rule = new Recurrence(RepeatUnit.Week, 2) { Weekdays = Weekdays.Monday | Weekdays.Thursday };
        var series = new Series(new LocalDateTime(2026, 11, 26, 17, 0), "Etc/UTC", rule);

        Assert.Equal(
            ["2026-12-07 17:00", "2026-12-10 17:00", "2026-12-21 17:00"], Moments(series, new LocalDate(2026, 11, 27)).Take(3));
    }

    [Fact]
    public void It_ends_after_its_last_day_or_after_so_many_times()
    {
        var start = new LocalDateTime(2026, 11, 24, 17, 0);
        var tuesdays = new Recurrence(RepeatUnit.Week) { Weekdays = Weekdays.Tuesday };

        Assert.Equal(6, Moments(new Series(start, Berlin, tuesdays with { Until = new LocalDate(2027, 1, 4) }), start.Date).Count());
        Assert.Equal(6, Moments(new Series(start, Berlin, tuesdays with { Times = 6 }), start.Date).Count());
        Assert.Null(new Series(start, Berlin, tuesdays with { Times = 6 }).Next(Instant.FromUtc(2026, 12, 29, 16, 0)));
    }

    [Fact]
    public void In_a_zone_that_is_no_more_nothing_comes() =>
        Assert.Null(new Series(new LocalDateTime(2026, 11, 24, 17, 0), "Middle-earth/Shire", new Recurrence(RepeatUnit.Day)).Next(default));

    private static IEnumerable<string> Moments(Series series, LocalDate from) => series
        .After(from.AtMidnight().InUtc().ToInstant())
        .Select(each => each.ToString("uuuu-MM-dd HH:mm", null));
}
