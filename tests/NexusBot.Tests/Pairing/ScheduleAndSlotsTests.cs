using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

public sealed class ScheduleAndSlotsTests
{
    private static readonly DateTimeZone s_berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 2, 9, 0);

    [Fact]
    public void Nine_in_the_morning_stays_nine_when_clocks_change()
    {
        var schedule = new PairingSchedule(IsoDayOfWeek.Sunday, new LocalTime(9, 0), WithinCohorts: false, s_now);
        var before = Instant.FromUtc(2026, 10, 18, 7, 0);

        Assert.Equal(Instant.FromUtc(2026, 10, 25, 8, 0), schedule.Next(before, s_berlin));
        Assert.Equal(before, schedule.Latest(Instant.FromUtc(2026, 10, 25, 7, 59), s_berlin));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 8, 0), schedule.Latest(Instant.FromUtc(2026, 10, 25, 8, 0), s_berlin));
    }

    [Fact]
    public void A_time_that_a_clock_change_skips_comes_after_it_and_one_that_it_repeats_once()
    {
        var schedule = new PairingSchedule(IsoDayOfWeek.Sunday, new LocalTime(2, 30), WithinCohorts: false, s_now);

        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 0), schedule.Next(Instant.FromUtc(2026, 3, 28, 0, 0), s_berlin));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), schedule.Next(Instant.FromUtc(2026, 10, 24, 0, 0), s_berlin));
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 1, 30), schedule.Next(Instant.FromUtc(2026, 10, 25, 0, 30), s_berlin));
    }

    [Fact]
    public void Hours_on_different_days_are_proposed_first()
    {
        var slots = MeetingSlots.Choose([Free(24, 28), Free(50, 52), Free(74, 76), Free(98, 100)], s_now);

        Assert.Equal([At(24), At(50), At(74)], slots);
    }

    [Fact]
    public void Where_there_are_no_three_days_hours_of_one_day_follow_and_none_at_once()
    {
        Assert.Equal([At(3), At(4), At(30)], MeetingSlots.Choose([Free(1, 6), Free(30, 31)], s_now));
        Assert.Empty(MeetingSlots.Choose([Free(1, 3), Free(5, 5.75)], s_now));
    }

    [Fact]
    public void What_three_share_is_what_each_two_of_them_share()
    {
        Assert.Equal([Free(2, 4), Free(6, 7)], MeetingSlots.Common([Free(0, 4), Free(6, 9)], [Free(2, 7)]));
        Assert.Empty(MeetingSlots.Common([Free(0, 4)], [Free(4, 6)]));
    }

    [Theory]
    [InlineData(PairTaskKind.BackendWithFrontend, Track.Backend, Track.Frontend)]
    [InlineData(PairTaskKind.BothBackend, Track.Backend, Track.Backend)]
    [InlineData(PairTaskKind.BothFrontend, Track.Frontend, Track.Frontend)]
    [InlineData(PairTaskKind.WithMentor, Track.Backend, Track.Mentor)]
    [InlineData(PairTaskKind.Mixed, Track.FullStack, Track.Backend)]
    public void A_task_suits_the_tracks(PairTaskKind expected, Track one, Track other)
    {
        var id = PartnershipId.New(s_now);

        Assert.Equal(expected, PairTasks.KindFor([one, other]));
        Assert.Contains(PairTasks.Choose(expected, id), PairTasks.Of(expected));
        Assert.Equal(PairTasks.Choose(expected, id), PairTasks.Choose(expected, id));
    }

    [Fact]
    public void Different_partners_get_different_questions() =>
        Assert.True(Enumerable.Range(0, 200).Select(_ => Icebreakers.Choose(PartnershipId.New(s_now))).Distinct().Count() > 10);

    private static Instant At(double hours) => s_now + Duration.FromHours(hours);

    private static Interval Free(double from, double to) => new(At(from), At(to));
}
