using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Tests.Pairing;

public sealed class MakingRoundsTests
{
    private static readonly JoinPairing s_weekly = new(PairingRhythm.EveryWeek, 1, AsMentor: false);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_would_have_been_before_the_schedule_was_chosen_is_not_made_up_for()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);

        // It is Monday, 17:00 in Nairobi.
        await hub.MakeDueAsync();

        Assert.Empty(await hub.RoundsAsync());
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(30, 0)]
    public async Task A_round_that_the_bot_missed_is_made_up_for_within_a_day(int hoursLate, int expected)
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        hub.Advance(Duration.FromDays(7) - Duration.FromHours(8) + Duration.FromHours(hoursLate));

        await hub.MakeDueAsync();

        Assert.Equal(expected, (await hub.RoundsAsync()).Count);
    }

    [Fact]
    public async Task Paused_nothing_is_made()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.Pairing<PairingDesk>().PauseAsync(hub.Wanjiru, TestToken);
        hub.Advance(Duration.FromDays(7));

        await hub.MakeDueAsync();

        Assert.Empty(await hub.RoundsAsync());
    }

    [Fact]
    public async Task Who_skips_sits_out_one_round_and_who_is_away_every_one_until_the_day()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103, 104);
        await hub.Pairing<EnrolmentService>().SkipAsync(hub.Amina, null, TestToken);
        await hub.Pairing<EnrolmentService>().SkipAsync(hub.Brian, "in 3 weeks", TestToken);

        var isIn = new List<int>();
        for (var round = 0; round < 3; round++)
        {
            var made = await hub.MakeNextAsync();
            isIn.Add(made.Paired + made.LeftOut.Length);
        }

        Assert.Equal([2, 3, 4], isIn);
    }

    [Fact]
    public async Task In_every_second_week_one_rests_after_each_round_and_once_is_once()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 103, 105);
        await hub.JoinAsync(102, s_weekly with { Rhythm = PairingRhythm.EverySecondWeek });
        await hub.JoinAsync(104, s_weekly with { Rhythm = PairingRhythm.Once });

        var members = new List<string>();
        for (var round = 1; round <= 3; round++)
        {
            var made = await hub.MakeNextAsync();
            var paired = (await hub.PartnershipsAsync(round)).SelectMany(partnership => partnership.Members);
            members.Add(paired.Concat(made.LeftOut.Select(left => left.Member)).Numbers());
        }

        Assert.Equal(["101 102 103 104 105", "101 103 105", "101 102 103 105"], members);
        Assert.Null(await hub.EnrolmentAsync(104));
    }

    [Fact]
    public async Task Who_found_nobody_is_told_why_and_goes_first_next_time()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.JoinAsync(103, s_weekly, hours: "sat 3-5");

        var round = await hub.MakeNextAsync();
        var sent = await hub.DeliverAsync();

        Assert.Equal(new LeftOut(new MemberId(103), UnpairedReason.NobodyAtTheseHours), Assert.Single(round.LeftOut));
        Assert.Equal(1, (await hub.EnrolmentAsync(103))!.WaitingRounds);
        Assert.Equal(0, (await hub.EnrolmentAsync(101))!.WaitingRounds);
        Assert.Contains(sent, entry => entry.Kind == NoticeBundle.OutboxKind && entry.Address == new Core.Delivery.Address.DirectMessage(new MemberId(103)));
    }

    [Theory]
    [InlineData(101, 102)]
    [InlineData(102, 101)]
    public async Task Who_never_wants_to_meet_does_not_whoever_said_it(ulong by, ulong other)
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.Pairing<BlockService>().NeverAsync(hub.Member(by), new MemberId(other), isBot: false, TestToken);

        var round = await hub.MakeNextAsync();

        Assert.Equal(0, round.Paired);
        Assert.All(round.LeftOut, left => Assert.Equal(UnpairedReason.NobodyNew, left.Reason));
    }

    [Fact]
    public async Task That_somebody_never_wants_to_meet_them_is_told_by_no_reason()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.Pairing<BlockService>().NeverAsync(hub.Member(101), new MemberId(102), isBot: false, TestToken);
        await hub.MakeNextAsync();

        var rounds = await hub.RecordsAsync(102, "rounds");
        var told = await new NoticeRecords(hub.Pairing<INoticeStore>()).ListAsync(hub.Amina.Guild, new MemberId(102), TestToken);

        Assert.Equal("NobodyLeft", (string?)Assert.Single(rounds)["leftOut"]);
        Assert.Equal("NobodyLeft", (string?)Assert.Single(told.SelectMany(section => section.Items))["about"]);
    }

    [Fact]
    public async Task An_odd_one_makes_three_with_a_time_that_suits_all()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.JoinAsync(103, s_weekly, hours: "wed 19-21");

        await hub.MakeNextAsync();

        var trio = Assert.Single(await hub.PartnershipsAsync(1));
        Assert.Equal((3, 3), (trio.Seats.Length, trio.Whys.Length));
        // Wednesday, 19:00 and 20:00 in Nairobi.
        Assert.Equal([Instant.FromUtc(2026, 12, 2, 16, 0), Instant.FromUtc(2026, 12, 2, 17, 0)], trio.Slots);
    }

    [Fact]
    public async Task Within_cohorts_members_meet_their_own_alone()
    {
        using var hub = await PairingHub.SetUpAsync(withinCohorts: true);
        foreach (var (member, cohort) in ((ulong, string)[])[(101, "Seven"), (102, "Eight"), (103, "seven"), (104, "Eight")])
            await hub.JoinAsync(member, s_weekly, cohort: cohort);

        await hub.MakeNextAsync();

        Assert.Equal(
            ["101 103", "102 104"], (await hub.PartnershipsAsync(1)).Select(pair => pair.Members.Numbers()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_day_before_everyone_in_is_told_once()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103);
        await hub.Pairing<EnrolmentService>().SkipAsync(hub.Amina, null, TestToken);

        hub.Advance(Duration.FromDays(5));
        await TellAsync(hub);
        Assert.Empty(await hub.DeliverAsync());

        hub.Advance(Duration.FromDays(1));
        await TellAsync(hub);
        await TellAsync(hub);
        Assert.Equal("102 103", (await hub.DeliverAsync()).Select(entry => ((Core.Delivery.Address.DirectMessage)entry.Address).Member).Numbers());

        // Who joins now reads it in the answer.
        await hub.JoinAsync(104);
        await TellAsync(hub);
        Assert.Empty(await hub.DeliverAsync());
    }

    [Fact]
    public async Task Without_a_channel_each_is_told_by_direct_message()
    {
        using var hub = new Hub();
        await hub.ScheduleAsync();
        await hub.JoinAsync(101, 102);

        await hub.MakeNextAsync();

        var sent = await hub.DeliverAsync();
        Assert.Equal(2, sent.Count(entry => entry is { Kind: Partnership.OpeningKind, Address: Core.Delivery.Address.DirectMessage }));
    }

    private static Task TellAsync(Hub hub) => hub.Pairing<RoundNotices>().TellDueAsync(hub.Amina.Guild, TestToken);
}
