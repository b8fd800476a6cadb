using Moq;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

public sealed class JoiningTests
{
    private static readonly JoinPairing s_weekly = new(PairingRhythm.EveryWeek, 1, AsMentor: false);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_who_bears_the_role_joins_as_a_mentor()
    {
        using var hub = await PairingHub.SetUpAsync();
        var service = hub.Pairing<EnrolmentService>();

        Assert.Equal(PairingRefusals.NotMentor, (await service.JoinAsync(hub.Amina, s_weekly with { AsMentor = true }, TestToken)).Refusal);
        Assert.True((await service.JoinAsync(hub.Grace, s_weekly with { AsMentor = true }, TestToken)).Value!.AsMentor);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Partners_are_one_to_three(int partners)
    {
        using var hub = await PairingHub.SetUpAsync();

        var joined = await hub.Pairing<EnrolmentService>().JoinAsync(hub.Amina, s_weekly with { Partners = partners }, TestToken);

        Assert.Equal(PairingRefusals.TooManyPartners, joined.Refusal);
    }

    [Fact]
    public async Task Joining_again_changes_how_and_keeps_who_waited_first_in_line()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101);
        await hub.MakeNextAsync();

        var again = await hub.Pairing<EnrolmentService>().JoinAsync(hub.Amina, s_weekly with { Partners = 2 }, TestToken);

        Assert.Equal((2, 1), (again.Value!.Partners, again.Value.WaitingRounds));
    }

    [Fact]
    public async Task Who_is_not_in_cannot_skip_leave_or_return()
    {
        using var hub = await PairingHub.SetUpAsync();
        var service = hub.Pairing<EnrolmentService>();

        Assert.Equal(PairingRefusals.NotIn, (await service.SkipAsync(hub.Amina, null, TestToken)).Refusal);
        Assert.Equal(PairingRefusals.NotIn, (await service.ReturnAsync(hub.Amina, TestToken)).Refusal);
        Assert.Equal(PairingRefusals.NotIn, (await service.LeaveAsync(hub.Amina, TestToken)).Refusal);
    }

    [Theory]
    [InlineData("24 Dec", 2026, 12, 24)]
    [InlineData("2027-01-10", 2027, 1, 10)]
    [InlineData("in 3 weeks", 2026, 12, 14)]
    [InlineData("next month", 2026, 12, 23)]
    public async Task A_day_until_which_one_skips_begins_in_ones_own_zone(string typed, int year, int month, int day)
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101);

        var skipped = await hub.Pairing<EnrolmentService>().SkipAsync(hub.Amina, typed, TestToken);

        Assert.Equal(Instant.FromUtc(year, month, day, 0, 0) - Duration.FromHours(3), skipped.Value!.AwayUntil);
    }

    [Theory]
    [InlineData("some day", "time.not-understood")]
    [InlineData("every tue", "time.not-understood")]
    [InlineData("2020-01-01", "time.in-the-past")]
    public async Task What_is_no_day_to_come_is_refused(string typed, string code)
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101);

        Assert.Equal(code, (await hub.Pairing<EnrolmentService>().SkipAsync(hub.Amina, typed, TestToken)).Refusal!.Code);
    }

    [Fact]
    public async Task Without_a_zone_nobody_knows_which_day_is_meant()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.Pairing<EnrolmentService>().JoinAsync(hub.Amina, s_weekly, TestToken);

        Assert.Equal(PairingRefusals.ZoneNeeded, (await hub.Pairing<EnrolmentService>().SkipAsync(hub.Amina, "24 Dec", TestToken)).Refusal);
    }

    [Fact]
    public async Task A_round_that_was_made_cannot_be_skipped_any_more_and_nothing_else_is_skipped_instead()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        var round = await hub.MakeNextAsync();

        var late = await hub.Pairing<EnrolmentService>().SkipRoundAsync(
            hub.Amina.Guild, new Answerer(hub.Amina.Member, new InteractionId(77)), round.At, TestToken);

        Assert.Equal(PairingRefusals.RoundBegun(round.At), late.Refusal);
        Assert.False((await hub.EnrolmentAsync(101))!.SkipsNext);
    }

    [Fact]
    public async Task A_round_that_was_moved_is_not_skipped_by_a_message_about_another_day()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        var (service, guild) = (hub.Pairing<EnrolmentService>(), hub.Amina.Guild);
        var told = (await service.NextRoundAsync(guild, TestToken))!.Value;
        await hub.ScheduleAsync("11:00");

        var moved = await service.SkipRoundAsync(guild, new Answerer(hub.Amina.Member, hub.Amina.Interaction), told, TestToken);
        await hub.Pairing<PairingDesk>().PauseAsync(hub.Wanjiru, TestToken);
        var paused = await service.SkipRoundAsync(guild, new Answerer(hub.Amina.Member, hub.Amina.Interaction), told, TestToken);

        Assert.Equal(PairingRefusals.RoundMoved(told + Duration.FromHours(2)), moved.Refusal);
        Assert.Equal(PairingRefusals.RoundCancelled, paused.Refusal);
        Assert.True((await hub.EnrolmentAsync(101))!.IsInAt(told));
    }

    [Fact]
    public async Task What_was_skipped_is_skipped_even_if_moderators_make_another_round_before_it()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103, 104);
        var told = (await hub.Pairing<EnrolmentService>().NextRoundAsync(hub.Amina.Guild, TestToken))!.Value;
        await hub.Pairing<EnrolmentService>().SkipRoundAsync(hub.Amina.Guild, new Answerer(hub.Amina.Member, hub.Amina.Interaction), told, TestToken);

        await hub.Pairing<RoundService>().MakeNowAsync(hub.Wanjiru, TestToken);
        await hub.MakeNextAsync();

        Assert.DoesNotContain(await hub.PartnershipsAsync(2), partnership => partnership.SeatOf(hub.Amina.Member) is not null);
        Assert.True((await hub.EnrolmentAsync(101))!.IsInAt(told + Duration.FromDays(7)));
    }

    [Theory]
    [InlineData("UTC+03")]
    [InlineData("UTC-11:30")]
    public async Task A_zone_by_which_nothing_rings_is_refused_for_rounds(string zone)
    {
        using var hub = await PairingHub.SetUpAsync();

        var refused = await hub.Pairing<PairingDesk>().ScheduleAsync(hub.Wanjiru, IsoDayOfWeek.Monday, "09:00", zone, withinCohorts: false, TestToken);

        Assert.Equal(PairingRefusals.ZoneNotForRounds(zone), refused.Refusal);
        Assert.Equal("Africa/Nairobi", (await hub.Settings.GetAsync(hub.Amina.Guild, TestToken)).Zone);
    }

    [Fact]
    public async Task Who_lost_the_role_is_a_learner_among_others_and_who_bears_it_meets_no_mentor()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(103, 105);
        foreach (var mentor in (ulong[])[103, 105])
        {
            await hub.Pairing<EnrolmentService>().JoinAsync(
                hub.Member(mentor) with { Roles = new HashSet<RoleId> { Hub.MentorRole } }, s_weekly with { AsMentor = true }, TestToken);
        }

        hub.Bearers.Setup(bearers => bearers.BearsAsync(hub.Amina.Guild, It.IsAny<MemberId>(), Hub.MentorRole, It.IsAny<CancellationToken>())).ReturnsAsync(true);
        var both = await hub.Pairing<RoundService>().PreviewAsync(hub.Wanjiru, TestToken);
        hub.Bearers.Setup(bearers => bearers.BearsAsync(hub.Amina.Guild, new MemberId(103), Hub.MentorRole, It.IsAny<CancellationToken>())).ReturnsAsync(false);
        var one = await hub.MakeNextAsync();

        Assert.Equal(2, both.Value!.Plan.Unpaired.Count);
        Assert.Equal(2, one.Paired);
        Assert.True((await hub.EnrolmentAsync(103))!.AsMentor);
    }

    [Fact]
    public async Task Nobody_names_themselves_a_bot_or_more_than_may_be_as_never_to_be_met()
    {
        using var hub = await PairingHub.SetUpAsync();
        var blocks = hub.Pairing<BlockService>();

        Assert.Equal(PairingRefusals.Yourself, (await blocks.NeverAsync(hub.Amina, hub.Amina.Member, isBot: false, TestToken)).Refusal);
        Assert.Equal(PairingRefusals.ABot, (await blocks.NeverAsync(hub.Amina, hub.Brian.Member, isBot: true, TestToken)).Refusal);
        for (var other = 0UL; other < BlockService.MostOfOne; other++)
            await blocks.NeverAsync(hub.Amina, new MemberId(1_000 + other), isBot: false, TestToken);
        Assert.Equal(
            PairingRefusals.TooManyBlocks(BlockService.MostOfOne), (await blocks.NeverAsync(hub.Amina, hub.Brian.Member, isBot: false, TestToken)).Refusal);
    }

    [Fact]
    public async Task A_status_tells_of_ones_own_wishes_and_never_of_those_of_others()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.Pairing<BlockService>().NeverAsync(hub.Amina, hub.Brian.Member, isBot: false, TestToken);

        var own = await hub.Pairing<PairingOverview>().GetAsync(hub.Amina, TestToken);
        var others = await hub.Pairing<PairingOverview>().GetAsync(hub.Brian, TestToken);

        Assert.Equal(hub.Brian.Member, Assert.Single(own.Value!.Blocks).Other);
        Assert.Empty(others.Value!.Blocks);
        Assert.True(own.Value.HasHours);
    }

    [Fact]
    public async Task Partners_see_of_each_other_what_is_for_partners_and_others_do_not()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.MakeNextAsync();
        await hub.DeliverAsync();

        Assert.Equal("Africa/Nairobi", (await hub.Profiles.ViewAsync(hub.Amina, hub.Brian.Member, TestToken)).Value!.Profile.Zone);
        Assert.Null((await hub.Profiles.ViewAsync(hub.Grace, hub.Brian.Member, TestToken)).Value!.Profile.Zone);
    }

    [Theory]
    [InlineData("9", "pairing.time-not-understood")]
    [InlineData("25:00", "pairing.time-not-understood")]
    public async Task A_time_of_the_schedule_that_is_none_is_refused(string time, string code)
    {
        using var hub = await PairingHub.SetUpAsync();

        Assert.Equal(code, (await hub.ScheduleAsync(time)).Refusal!.Code);
    }

    [Fact]
    public async Task Only_moderators_decide_about_rounds()
    {
        using var hub = await PairingHub.SetUpAsync();
        var rounds = hub.Pairing<RoundService>();

        Assert.Equal("rights.not-allowed", (await rounds.MakeNowAsync(hub.Amina, TestToken)).Refusal!.Code);
        Assert.Equal("rights.not-allowed", (await rounds.PreviewAsync(hub.Grace, TestToken)).Refusal!.Code);
        Assert.Equal("rights.not-allowed", (await hub.Pairing<PairingDesk>().ReportAsync(hub.Amina, TestToken)).Refusal!.Code);
        Assert.Equal("rights.not-allowed", (await hub.Pairing<PairingDesk>().PauseAsync(hub.Amina, TestToken)).Refusal!.Code);
        Assert.Equal(Standing.Moderator, Rights.Needed(Capability.RunPairing));
    }
}
