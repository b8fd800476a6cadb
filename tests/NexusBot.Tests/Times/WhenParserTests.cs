using System.Globalization;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Tests.Times;

public sealed class WhenParserTests
{
    private static readonly DateTimeZone s_nairobi = DateTimeZoneProviders.Tzdb["Africa/Nairobi"];
    private static readonly DateTimeZone s_berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // In Nairobi it is Monday, 17:00.
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 23, 14, 0);

    [Fact]
    public void A_span_needs_no_zone() =>
        Assert.Equal(s_now + Duration.FromMinutes(90), WhenParser.Parse("1h30m", zone: null, s_now).Value!.First);

    [Theory]
    [InlineData("18:30")]
    [InlineData("tomorrow 18:00")]
    [InlineData("today 00:10")]
    [InlineData("2026-11-23 02:30")]
    [InlineData("2026-11-24 03:30")]
    public void Without_a_zone_a_clock_time_says_nothing(string typed) =>
        Assert.Equal(TimeRefusals.ZoneNeeded, WhenParser.Parse(typed, zone: null, s_now).Refusal);

    [Theory]
    [InlineData("yesterday 18:00")]
    [InlineData("2026-11-23 01:59")]
    [InlineData("2020-01-01 10:00")]
    public void What_has_passed_in_every_zone_is_refused_without_asking_for_one(string typed) =>
        Assert.Equal(TimeRefusals.PassedEverywhere, WhenParser.Parse(typed, zone: null, s_now).Refusal);

    [Theory]
    [InlineData("mon 27 nov 10:00", 2026, 27, IsoDayOfWeek.Monday)]
    [InlineData("sunday 2026-11-28 10:00", 2026, 28, IsoDayOfWeek.Sunday)]
    public void A_weekday_that_is_not_the_dates_own_is_refused_whatever_the_zone(string typed, int year, int day, IsoDayOfWeek named)
    {
        var expected = TimeRefusals.OtherWeekday(new LocalDate(year, 11, day), named);

        Assert.Equal(expected, WhenParser.Parse(typed, s_nairobi, s_now).Refusal);
        Assert.Equal(expected, WhenParser.Parse(typed, zone: null, s_now).Refusal);
    }

    [Fact]
    public void What_is_too_far_away_in_every_zone_is_refused_without_asking_for_one() =>
        Assert.Equal(TimeRefusals.TooFar, WhenParser.Parse("2029-01-01 10:00", zone: null, s_now).Refusal);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("in ١٠ minutes")]
    public void What_is_no_time_is_not_understood_and_said_so_with_examples(string typed) =>
        Assert.Equal(TimeRefusals.NotUnderstood(typed), WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Theory]
    [InlineData("03/04/2027 8:00", "2027-04-03 08:00", "2027-03-04 08:00")]
    [InlineData("03/04/2027 at 6", "2027-04-03 at 6", "2027-03-04 at 6")]
    [InlineData("at 6", "2026-11-24 06:00", "2026-11-23 18:00")]
    [InlineData("every day at 6", "every day 06:00", "every day 18:00")]
    public void What_has_two_readings_is_refused_with_both(string typed, string one, string other) =>
        Assert.Equal(TimeRefusals.TwoReadings(one, other), WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Theory]
    [InlineData("today 16:00", "2026-11-23T16:00")]
    [InlineData("2026-11-23 16:59", "2026-11-23T16:59")]
    [InlineData("0001-01-01 10:00", "0001-01-01T10:00")]
    [InlineData("in 0 minutes", "2026-11-23T17:00")]
    [InlineData("yesterday 18:00", "2026-11-22T18:00")]
    public void The_past_is_refused(string typed, string local) =>
        Assert.Equal(TimeRefusals.InThePast(At(local, s_nairobi)), WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Fact]
    public void A_time_that_the_clocks_jump_over_is_refused() =>
        Assert.Equal(
            TimeRefusals.DoesNotExist("28 Mar 02:30", "Europe/Berlin"),
            WhenParser.Parse("2027-03-28 02:30", s_berlin, s_now).Refusal);

    [Fact]
    public void What_is_too_long_is_not_read_and_not_echoed_whole()
    {
        var refusal = WhenParser.Parse(new string('9', 100_000), s_nairobi, s_now).Refusal;

        Assert.Equal(TimeRefusals.NotUnderstood(new string('9', 60) + "…"), refusal);
    }

    [Theory]
    [InlineData("tomorrow 9:00", "every week", "2026-11-24T09:00", "every Tue")]
    [InlineData("tomorrow 9:00", "every 2 weeks until 20 dec", "2026-11-24T09:00", "every 2 weeks on Tue until 20 Dec 2026")]
    [InlineData("in 10 minutes", "every day", "2026-11-23T17:10", "every day")]
    [InlineData("fri 9:00", "every tue", "2026-12-01T09:00", "every Tue")]
    [InlineData("31 dec 9:00", "monthly", "2026-12-31T09:00", "every month on the 31st")]
    public void A_repetition_typed_apart_begins_at_the_first_time_or_on_its_first_day_after(string typed, string repeat, string first, string then)
    {
        var schedule = WhenParser.Parse(typed, s_nairobi, s_now, repeat).Value!;

        Assert.Equal((At(first, s_nairobi), then), (schedule.First, RecurrenceText.Describe(schedule.Repeats!.Rule)));
    }

    [Fact]
    public void A_repetition_typed_apart_is_refused_when_it_is_none_or_comes_too_often_or_is_the_second_one()
    {
        Assert.Equal(TimeRefusals.RepeatNotUnderstood("soon"), WhenParser.Parse("fri 9:00", s_nairobi, s_now, "soon").Refusal);
        Assert.Equal(TimeRefusals.TooOften, WhenParser.Parse("fri 9:00", s_nairobi, s_now, "every hour").Refusal);
        Assert.Equal(TimeRefusals.RepeatsTwice, WhenParser.Parse("every day 9:00", s_nairobi, s_now, "every week").Refusal);
        Assert.Equal(TimeRefusals.EndsBeforeItBegins, WhenParser.Parse("fri 9:00", s_nairobi, s_now, "every day until yesterday").Refusal);
        Assert.Equal(TimeRefusals.ZoneNeeded, WhenParser.Parse("in 10 minutes", zone: null, s_now, "every day").Refusal);
    }

    private static Instant At(string local, DateTimeZone zone) =>
        LocalDateTimePattern.Create("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture).Parse(local).Value.InZoneStrictly(zone).ToInstant();
}
