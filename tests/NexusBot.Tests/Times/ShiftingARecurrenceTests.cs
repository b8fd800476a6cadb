using NexusBot.Core.Times;
using NodaTime;

namespace NexusBot.Tests.Times;

public sealed class ShiftingARecurrenceTests
{
    private static readonly LocalDate s_tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("every tue 17:00", 1, "every Wed")]
    [InlineData("every tue 17:00", -2, "every Sun")]
    [InlineData("every tue and thu 17:00", 4, "every Mon and Sat")]
    [InlineData("every 2 weeks on tue 17:00", 9, "every 2 weeks on Thu")]
    [InlineData("every day 17:00", 3, "every day")]
    [InlineData("monthly on the 24th 17:00", 5, "every month on the 29th")]
    [InlineData("monthly on the last tue 17:00", -10, "every month on the second Sat")]
    [InlineData("monthly on the last tue 17:00", 0, "every month on the last Tue")]
    [InlineData("monthly on the last tue 17:00", 6, "every month on the last Mon")]
    public void The_rhythm_stays_and_the_day_moves(string typed, int days, string shifted)
    {
        var rule = WhenParser.Parse(typed, DateTimeZone.Utc, Instant.FromUtc(2026, 11, 23, 14, 0)).Value!.Repeats!.Rule;

        var moved = rule.Shifted(s_tuesday, s_tuesday.PlusDays(days));

        Assert.Equal(shifted, RecurrenceText.Describe(moved));
        Assert.True(moved.Fits(s_tuesday.PlusDays(days)));
    }
}
