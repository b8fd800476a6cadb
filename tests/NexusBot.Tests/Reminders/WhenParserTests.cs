using System.Globalization;
using NexusBot.Core.Reminders;
using NodaTime;
using NodaTime.Text;

namespace NexusBot.Tests.Reminders;

public sealed class WhenParserTests
{
    private static readonly DateTimeZone s_nairobi = DateTimeZoneProviders.Tzdb["Africa/Nairobi"];
    private static readonly DateTimeZone s_berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // In Nairobi it is Monday, 17:00.
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 23, 14, 0);

    [Theory]
    [InlineData("in 10 minutes", 10)]
    [InlineData("IN 10 MIN", 10)]
    [InlineData("10m", 10)]
    [InlineData("1h30m", 90)]
    [InlineData("in 2 hours 30 min", 150)]
    [InlineData("in 2 hours, and 30 minutes", 150)]
    [InlineData("in an hour", 60)]
    [InlineData("in 3 days", 3 * 24 * 60)]
    [InlineData("in a week", 7 * 24 * 60)]
    [InlineData("in half an hour", 30)]
    [InlineData("half a day", 12 * 60)]
    [InlineData("90 s", 1.5)]
    public void A_span_is_so_much_after_now_and_needs_no_zone(string typed, double minutes) =>
        Assert.Equal(s_now + Duration.FromMinutes(minutes), WhenParser.Parse(typed, zone: null, s_now).Value);

    [Theory]
    [InlineData("tomorrow 18:00", "2026-11-24T18:00")]
    [InlineData("18:00 tomorrow", "2026-11-24T18:00")]
    [InlineData("tomorrow at 6pm", "2026-11-24T18:00")]
    [InlineData("today 18:00", "2026-11-23T18:00")]
    [InlineData("2026-12-03 14:00", "2026-12-03T14:00")]
    [InlineData("3 Dec 14:00", "2026-12-03T14:00")]
    [InlineData("Dec 3, 2:30 pm", "2026-12-03T14:30")]
    [InlineData("3 December 2027 14:00", "2027-12-03T14:00")]
    [InlineData("3 Jan 14:00", "2027-01-03T14:00")]
    [InlineData("23 nov 16:00", "2027-11-23T16:00")]
    [InlineData("29 feb 09:00", "2028-02-29T09:00")]
    [InlineData("fri 18:30", "2026-11-27T18:30")]
    [InlineData("on Friday at 18:30", "2026-11-27T18:30")]
    [InlineData("Fri 27 Nov 18:30", "2026-11-27T18:30")]
    [InlineData("Friday, December 4 2026 18:30", "2026-12-04T18:30")]
    [InlineData("mon 18:00", "2026-11-23T18:00")]
    [InlineData("mon 16:00", "2026-11-30T16:00")]
    [InlineData("18:30", "2026-11-23T18:30")]
    [InlineData("16:30", "2026-11-24T16:30")]
    [InlineData("fri 18.30", "2026-11-27T18:30")]
    [InlineData("18.00", "2026-11-23T18:00")]
    [InlineData("6.05pm", "2026-11-23T18:05")]
    [InlineData("tomorrow noon", "2026-11-24T12:00")]
    [InlineData("3rd Dec 14:00", "2026-12-03T14:00")]
    [InlineData("December 1st, 2026 14:00", "2026-12-01T14:00")]
    [InlineData("12am", "2026-11-24T00:00")]
    [InlineData("12 pm", "2026-11-24T12:00")]
    [InlineData("in 2 months", "2027-01-23T17:00")]
    [InlineData("in half a year", "2027-05-23T17:00")]
    [InlineData("next monday 9am", "2026-11-30T09:00")]
    [InlineData("next wed 9am", "2026-12-02T09:00")]
    [InlineData("friday next week 9am", "2026-12-04T09:00")]
    [InlineData("next week friday 9am", "2026-12-04T09:00")]
    [InlineData("next week 9am", "2026-11-30T09:00")]
    [InlineData("this friday 9am", "2026-11-27T09:00")]
    [InlineData("monday morning", "2026-11-30T09:00")]
    [InlineData("tomorrow morning 8:30", "2026-11-24T08:30")]
    [InlineData("morning", "2026-11-24T09:00")]
    [InlineData("tomorrow afternoon", "2026-11-24T14:00")]
    [InlineData("tonight", "2026-11-23T20:00")]
    [InlineData("this evening", "2026-11-23T20:00")]
    [InlineData("tonight at 8:30", "2026-11-23T20:30")]
    [InlineData("friday evening 18:30", "2026-11-27T18:30")]
    [InlineData("24/12/2026 8:00", "2026-12-24T08:00")]
    [InlineData("24.12.2026 8:00", "2026-12-24T08:00")]
    [InlineData("8:00 on 24.12.2026", "2026-12-24T08:00")]
    [InlineData("12/24/2026 8:00", "2026-12-24T08:00")]
    [InlineData("5/5/2027 8:00", "2027-05-05T08:00")]
    public void A_clock_time_is_meant_in_the_members_zone_and_the_next_one(string typed, string local) =>
        Assert.Equal(At(local, s_nairobi), WhenParser.Parse(typed, s_nairobi, s_now).Value);

    [Theory]
    [InlineData("18:30")]
    [InlineData("tomorrow 18:00")]
    [InlineData("today 00:10")]
    [InlineData("2026-11-23 02:30")]
    [InlineData("2026-11-24 03:30")]
    public void Without_a_zone_a_clock_time_says_nothing(string typed) =>
        Assert.Equal(ReminderRefusals.ZoneNeeded, WhenParser.Parse(typed, zone: null, s_now).Refusal);

    [Theory]
    [InlineData("yesterday 18:00")]
    [InlineData("2026-11-23 01:59")]
    [InlineData("2020-01-01 10:00")]
    public void What_has_passed_in_every_zone_is_refused_without_asking_for_one(string typed) =>
        Assert.Equal(ReminderRefusals.PassedEverywhere, WhenParser.Parse(typed, zone: null, s_now).Refusal);

    [Theory]
    [InlineData("mon 27 nov 10:00", 2026, 27, IsoDayOfWeek.Monday)]
    [InlineData("sunday 2026-11-28 10:00", 2026, 28, IsoDayOfWeek.Sunday)]
    public void A_weekday_that_is_not_the_dates_own_is_refused_whatever_the_zone(string typed, int year, int day, IsoDayOfWeek named)
    {
        var expected = ReminderRefusals.OtherWeekday(new LocalDate(year, 11, day), named);

        Assert.Equal(expected, WhenParser.Parse(typed, s_nairobi, s_now).Refusal);
        Assert.Equal(expected, WhenParser.Parse(typed, zone: null, s_now).Refusal);
    }

    [Fact]
    public void What_is_too_far_away_in_every_zone_is_refused_without_asking_for_one() =>
        Assert.Equal(ReminderRefusals.TooFar, WhenParser.Parse("2029-01-01 10:00", zone: null, s_now).Refusal);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("th 18:00")]
    [InlineData("3.12")]
    [InlineData("18")]
    [InlineData("in 10")]
    [InlineData("minutes 10")]
    [InlineData("in -5 min")]
    [InlineData("in 1e400 days")]
    [InlineData("25:00")]
    [InlineData("18:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("18:30 19:30")]
    [InlineData("fri sat 18:30")]
    [InlineData("99 Feb 10:00")]
    [InlineData("on")]
    [InlineData("this")]
    [InlineData("next")]
    [InlineData("tonight 8am")]
    [InlineData("tonight 0:30")]
    [InlineData("tomorrow morning 14:00")]
    [InlineData("in half a month")]
    [InlineData("half")]
    [InlineData("0000-01-01 10:00")]
    [InlineData("10000-01-01 10:00")]
    [InlineData("in ١٠ minutes")]
    [InlineData("@everyone")]
    public void What_is_no_time_is_not_understood(string typed) =>
        Assert.Equal(ReminderRefusals.NotUnderstood(typed), WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("fri")]
    [InlineData("3rd Dec")]
    [InlineData("2026-12-03")]
    [InlineData("on friday")]
    [InlineData("next week")]
    [InlineData("next monday")]
    [InlineData("24/12/2026")]
    public void A_day_alone_is_asked_for_its_time(string typed) =>
        Assert.Equal(ReminderRefusals.TimeOfDayMissing, WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Theory]
    [InlineData("31 Feb 10:00")]
    [InlineData("31 Feb")]
    [InlineData("fri 31 Feb 10:00")]
    [InlineData("2026-13-01 10:00")]
    [InlineData("2026-02-29 10:00")]
    [InlineData("31/02/2026 10:00")]
    [InlineData("31.6.2026 10:00")]
    [InlineData("0/5/2026 10:00")]
    public void A_day_that_is_in_no_calendar_has_a_sentence_of_its_own(string typed) =>
        Assert.Equal(ReminderRefusals.NoSuchDay, WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Theory]
    [InlineData("03/04/2027 8:00", "2027-04-03", "2027-03-04")]
    [InlineData("3.12.2026 14:00", "2026-12-03", "2026-03-12")]
    public void A_date_with_two_readings_is_refused_with_both(string typed, string dayFirst, string monthFirst) =>
        Assert.Equal(ReminderRefusals.TwoReadings(dayFirst, monthFirst), WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Theory]
    [InlineData("today 16:00", "2026-11-23T16:00")]
    [InlineData("2026-11-23 16:59", "2026-11-23T16:59")]
    [InlineData("0001-01-01 10:00", "0001-01-01T10:00")]
    [InlineData("in 0 minutes", "2026-11-23T17:00")]
    [InlineData("yesterday 18:00", "2026-11-22T18:00")]
    public void The_past_is_refused(string typed, string local) =>
        Assert.Equal(ReminderRefusals.InThePast(At(local, s_nairobi)), WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Theory]
    [InlineData("in 9999999 days")]
    [InlineData("in 99999999999999999999 minutes")]
    [InlineData("in 99999999999 months 99999999999 weeks")]
    [InlineData("in 25 months")]
    [InlineData("2029-01-01 10:00")]
    [InlineData("9998-12-31 23:59")]
    public void What_is_too_far_away_is_refused(string typed) =>
        Assert.Equal(ReminderRefusals.TooFar, WhenParser.Parse(typed, s_nairobi, s_now).Refusal);

    [Fact]
    public void A_time_that_the_clocks_jump_over_is_refused() =>
        Assert.Equal(
            ReminderRefusals.DoesNotExist("28 Mar 02:30", "Europe/Berlin"),
            WhenParser.Parse("2027-03-28 02:30", s_berlin, s_now).Refusal);

    [Fact]
    public void A_time_that_comes_twice_means_the_first() =>
        Assert.Equal(Instant.FromUtc(2027, 10, 31, 0, 30), WhenParser.Parse("2027-10-31 02:30", s_berlin, s_now).Value);

    [Fact]
    public void What_is_too_long_is_not_read_and_not_echoed_whole()
    {
        var refusal = WhenParser.Parse(new string('9', 100_000), s_nairobi, s_now).Refusal;

        Assert.Equal(ReminderRefusals.NotUnderstood(new string('9', 60) + "…"), refusal);
    }

    [Fact]
    public void Whatever_is_typed_becomes_a_moment_ahead_or_a_refusal()
    {
        string[] parts =
            ["in ", "half a ", "next ", "week ", "tonight ", "morning ", "/", ".", "tomorrow ", "fri ", "3 ", "dec ", "18", ":", "30", " pm", "-", "2027", "m", "h", "99999999999", ",", "é", "\ud83d", "0"];
        var random = new Random(17);
        for (var i = 0; i < 20_000; i++)
        {
            var typed = string.Concat(random.GetItems(parts, random.Next(12)));

            var outcome = WhenParser.Parse(typed, s_berlin, s_now);

            Assert.True(outcome.Refusal is not null || outcome.Value > s_now, typed);
        }
    }

    private static Instant At(string local, DateTimeZone zone) =>
        LocalDateTimePattern.Create("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture).Parse(local).Value.InZoneStrictly(zone).ToInstant();
}
