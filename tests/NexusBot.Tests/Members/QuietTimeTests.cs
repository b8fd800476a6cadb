using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Tests.Members;

public sealed class QuietTimeTests
{
    private static readonly DateTimeZone s_nairobi = DateTimeZoneProviders.Tzdb["Africa/Nairobi"];

    [Theory]
    [InlineData(7, 0, "2026-11-23T07:00")]
    [InlineData(21, 59, "2026-11-23T21:59")]
    [InlineData(22, 0, "2026-11-24T07:00")]
    [InlineData(23, 30, "2026-11-24T07:00")]
    [InlineData(0, 0, "2026-11-23T07:00")]
    [InlineData(6, 59, "2026-11-23T07:00")]
    public void Nothing_comes_at_night_of_the_members_own_zone(int hour, int minute, string expected) =>
        Assert.Equal(At(expected), QuietTime.Next(At($"2026-11-23T{hour:D2}:{minute:D2}"), s_nairobi, Night.Usual, []));

    [Fact]
    public void No_night_to_choose_is_shorter_than_the_usual_one() => Assert.All(
        Night.Choices, night => Assert.True(night.From <= Night.Usual.From && night.To >= Night.Usual.To && night.From > night.To));

    [Fact]
    public void A_longer_night_is_kept()
    {
        var night = new Night(new LocalTime(17, 0), new LocalTime(9, 0));

        Assert.Equal(At("2026-11-24T09:00"), QuietTime.Next(At("2026-11-23T17:00"), s_nairobi, night, []));
        Assert.Equal(At("2026-11-23T09:00"), QuietTime.Next(At("2026-11-23T08:59"), s_nairobi, night, []));
        Assert.Equal(At("2026-11-23T16:59"), QuietTime.Next(At("2026-11-23T16:59"), s_nairobi, night, []));
    }

    [Fact]
    public void A_third_message_waits_until_the_first_is_a_day_old()
    {
        var now = At("2026-11-23T12:00");
        var (first, second) = (At("2026-11-23T08:00"), At("2026-11-23T10:00"));

        Assert.Equal(now, QuietTime.Next(now, s_nairobi, Night.Usual, [second]));
        Assert.Equal(At("2026-11-24T08:00"), QuietTime.Next(now, s_nairobi, Night.Usual, [first, second]));
        Assert.Equal(now, QuietTime.Next(now, s_nairobi, Night.Usual, [At("2026-11-22T11:59"), At("2026-11-22T12:00")]));
    }

    [Fact]
    public void One_that_waits_already_counts_too() => Assert.Equal(
        At("2026-11-24T09:00"),
        QuietTime.Next(At("2026-11-23T12:00"), s_nairobi, Night.Usual, [At("2026-11-23T09:00"), At("2026-11-24T08:00")]));

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(s_nairobi).ToInstant();
}
