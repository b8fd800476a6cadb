using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Times;

/// <summary>
/// In every zone there is, from 2024 to 2040. Zones whose clocks change at the same moments by as much are one; of each such group one
/// zone is worked out.
/// </summary>
public sealed class EveryZoneTests
{
    private static readonly LocalDate s_first = new(2024, 1, 1);
    private static readonly LocalDate s_end = new(2041, 1, 1);

    public static TheoryData<string, int, int> Series => new()
    {
        { "every Mon", 9, 0 },
        { "every day", 2, 30 },
        { "every month on the 31st", 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Series))]
    public void It_keeps_the_wall_clock_skips_nothing_and_never_comes_twice(string days, int hour, int minute)
    {
        var time = new LocalTime(hour, minute);
        var groups = DateTimeZoneProviders.Tzdb.Ids.GroupBy(id => Changes(DateTimeZoneProviders.Tzdb[id])).ToList();
        var rule = WhenParser.Parse($"{days} 09:00", DateTimeZone.Utc, Instant.FromUtc(2023, 12, 31, 12, 0)).Value!.Repeats!.Rule;
        var expected = DaysOf(rule).ToList();

        Assert.InRange(groups.Count, 50, 600);
        Assert.All(groups, group =>
        {
            var zone = DateTimeZoneProviders.Tzdb[group.First()];
            AssertKept(new Series(expected[0] + time, zone.Id, rule), zone, expected);
        });
    }

    // Each day by hand, so that a mistake of the calendar's cannot hide in itself.
    private static IEnumerable<LocalDate> DaysOf(Recurrence rule)
    {
        for (var day = s_first; day < s_end; day = day.PlusDays(1))
        {
            var isOne = rule.Unit switch
            {
                RepeatUnit.Week => day.DayOfWeek == IsoDayOfWeek.Monday,
                RepeatUnit.Month => day.PlusDays(1).Day == 1,
                _ => true,
            };
            if (isOne)
                yield return day;
        }
    }

    private static void AssertKept(Series series, DateTimeZone zone, List<LocalDate> expected)
    {
        var moments = series.After(s_first.AtStartOfDayInZone(zone).ToInstant() - Duration.Epsilon).Take(expected.Count).ToList();

        Assert.Equal(expected.Count, moments.Count);
        for (var i = 0; i < moments.Count; i++)
        {
            var wanted = expected[i] + series.Start.TimeOfDay;
            var mapping = zone.MapLocal(wanted);
            var right = mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
            if (moments[i] != right || (i > 0 && moments[i] <= moments[i - 1]))
                Assert.Fail($"{zone.Id}: {wanted} came at {moments[i].InZone(zone)}, after {(i > 0 ? moments[i - 1].InZone(zone) : default)}.");
        }
    }

    private static string Changes(DateTimeZone zone) => string.Join(' ', zone
        .GetZoneIntervals(s_first.AtMidnight().InUtc().ToInstant() - Duration.FromDays(2), s_end.AtMidnight().InUtc().ToInstant() + Duration.FromDays(2))
        .Select(interval => $"{(interval.HasStart ? interval.Start.ToUnixTimeSeconds() : 0)}:{interval.WallOffset.Seconds}"));
}
