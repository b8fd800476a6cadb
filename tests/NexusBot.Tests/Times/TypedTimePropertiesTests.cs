using System.Globalization;
using CsCheck;
using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Times;

/// <summary>What holds for whatever is typed.</summary>
public sealed class TypedTimePropertiesTests
{
    private static readonly string[] s_patterns = ["uuuu-MM-dd HH:mm", "ddd d MMM uuuu HH:mm", "d MMMM uuuu, h:mm tt", "MMM d uuuu H:mm"];

    private static readonly string[] s_parts =
    [
        "in ", "half a ", "next ", "week ", "tonight ", "morning ", "/", ".", "tomorrow ", "fri ", "3 ", "dec ", "18", ":", "30", " pm", "-", "2027",
        "m", "h", "99999999999", ",", "é", "\ud83d", "0", "every ", "other ", "31st ", "last ", "of the month ", "until ", "for ", "6 ", "times ", "end of month ",
        "midnight ", "at ", "monthly ", "weekdays ", "on ", "and ", "second ", "day ", "year ", "29 feb ", "1.5 ", "T",
    ];

    private static readonly Gen<DateTimeZone> s_zone =
        Gen.OneOf("Africa/Nairobi", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca")
            .Select(id => DateTimeZoneProviders.Tzdb[id]);

    private static readonly Gen<Instant> s_now = Gen.Int[0, 4 * 366 * 24 * 60].Select(minutes => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(minutes));

    private static readonly Gen<Recurrence> s_rule = Gen.Select(
        Gen.Int[0, 4], Gen.Int[1, 12], Gen.Int[1, 127], Gen.Int[1, 31], Gen.OneOf(-1, 1, 2, 3, 4), (kind, interval, days, day, week) => kind switch
        {
            0 => new Recurrence(RepeatUnit.Day, interval),
            1 => new Recurrence(RepeatUnit.Week, interval) { Weekdays = (Weekdays)days },
            2 => new Recurrence(RepeatUnit.Month, interval) { DayOfMonth = day },
            3 => new Recurrence(RepeatUnit.Month, interval) { WeekOfMonth = week, Weekdays = (Weekdays)(1 << (day % 7)) },
            _ => new Recurrence(RepeatUnit.Year, interval) { Month = interval, DayOfMonth = Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(2028, interval)) },
        });

    [Fact]
    public void Whatever_is_typed_becomes_a_moment_ahead_or_a_refusal() =>
        Gen.Select(Gen.OneOf(s_parts).Array[0, 14], s_zone, s_now).Sample(
            (parts, zone, now) =>
            {
                var outcome = WhenParser.Parse(string.Concat(parts), zone, now);
                return outcome.Value?.First > now || outcome.Refusal is not null;
            },
            iter: 20_000);

    [Fact]
    public void No_text_at_all_makes_it_throw() =>
        Gen.Select(Gen.String[0, 60], Gen.String[0, 60]).Sample(
            (typed, repeat) => _ = WhenParser.Parse(typed, DateTimeZone.Utc, Instant.FromUtc(2026, 11, 23, 14, 0), repeat), iter: 5_000);

    [Fact]
    public void A_repetition_in_its_own_words_is_read_back() =>
        Gen.Select(s_rule, s_zone, s_now, Gen.Int[0, 24 * 60 - 1], Gen.Int[0, 4]).Sample(
            (rule, zone, now, minute, end) =>
            {
                var today = now.InZone(zone).Date;
                var closed = end switch
                {
                    1 => rule with { Until = today.PlusMonths(18) },
                    2 => rule with { Times = 7 },
                    3 => rule with { Times = 1 },
                    _ => rule,
                };
                var time = LocalTime.FromMinutesSinceMidnight(minute);
                var series = new Series(today + time, zone.Id, closed);

                var read = WhenParser.Parse(RecurrenceText.Describe(series), zone, now);

                Assert.True(
                    (read.Value?.Repeats?.Rule == closed && read.Value.Repeats.Start.TimeOfDay == time)
                    || read.Refusal == TimeRefusals.TooFar
                    || read.Refusal == TimeRefusals.EndsBeforeItBegins,
                    $"{RecurrenceText.Describe(series)}: {read}");
            },
            iter: 5_000);

    [Fact]
    public void A_rule_in_the_words_of_calendars_is_read_back() =>
        Gen.Select(s_rule, s_now).Sample(
            (rule, now) => RecurrenceRule.Read(RecurrenceRule.Write(rule with { Until = now.InUtc().Date })) == rule with { Until = now.InUtc().Date }
                && RecurrenceRule.Read(RecurrenceRule.Write(rule with { Times = 3 })) == rule with { Times = 3 },
            iter: 5_000);

    [Fact]
    public void A_moment_as_it_is_shown_is_read_back() =>
        Gen.Select(s_zone, s_now, Gen.Int[1, 700 * 24 * 60]).Sample(
            (zone, now, minutes) =>
            {
                var due = now + Duration.FromMinutes(minutes);
                var local = due.InZone(zone).LocalDateTime;
                if (zone.MapLocal(local).First().ToInstant() != due)
                    return;

                foreach (var pattern in s_patterns)
                {
                    var shown = local.ToString(pattern, CultureInfo.InvariantCulture);
                    var read = WhenParser.Parse(shown, zone, now);
                    Assert.True(read.Value?.First == due, $"{shown} in {zone.Id} at {now}: {read}");
                }
            },
            iter: 5_000);
}
