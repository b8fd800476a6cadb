using NexusBot.Core;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Tests.Pairing;

/// <summary>What moderators see and do of rounds.</summary>
public sealed class LeadingRoundsTests
{
    private static readonly JoinPairing s_weekly = new(PairingRhythm.EveryWeek, 1, AsMentor: false);

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_is_what_comes_and_tells_nobody()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102, 103, 104, 105, 106);

        var preview = await hub.Pairing<RoundService>().PreviewAsync(hub.Wanjiru, TestToken);
        Assert.Empty(await hub.RoundsAsync());
        Assert.Empty(await hub.DeliverAsync());
        await hub.MakeNextAsync();

        Assert.Equal(
            preview.Value!.Plan.Pairs.Select(pair => (pair.First.Id.Value, pair.Second.Id.Value)).Order(),
            (await hub.PartnershipsAsync(1)).Select(pair => (pair.Seats[0].Member.Value, pair.Seats[1].Member.Value)).Order());
    }

    [Fact]
    public async Task A_moderator_makes_one_at_once_but_not_two_and_the_schedule_of_that_day_has_had_its_round()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        hub.Advance(Duration.FromDays(7) - Duration.FromHours(11));

        var made = await hub.Pairing<RoundService>().MakeNowAsync(hub.Wanjiru, TestToken);
        var again = await hub.Pairing<RoundService>().MakeNowAsync(hub.Wanjiru, TestToken);
        hub.Advance(Duration.FromHours(4));
        await hub.MakeDueAsync();

        Assert.Equal((2, hub.Wanjiru.Member), (made.Value!.Paired, made.Value.By!.Value));
        Assert.Equal(PairingRefusals.JustMade(made.Value.MadeAt), again.Refusal);
        Assert.Single(await hub.RoundsAsync());
        // It lasts until the Monday after the next.
        Assert.Equal(Instant.FromUtc(2026, 12, 7, 6, 0), made.Value.EndsAt);
    }

    [Fact]
    public async Task With_fewer_than_two_a_moderator_makes_none()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101);

        Assert.Equal(PairingRefusals.NobodyIn, (await hub.Pairing<RoundService>().MakeNowAsync(hub.Wanjiru, TestToken)).Refusal);
        Assert.Equal(PairingRefusals.NobodyIn, (await hub.Pairing<RoundService>().PreviewAsync(hub.Wanjiru, TestToken)).Refusal);
    }

    [Fact]
    public async Task A_report_counts_who_met_who_was_silent_and_who_was_left_out()
    {
        using var hub = await PairingHub.SetUpAsync();
        await hub.JoinAsync(101, 102);
        await hub.JoinAsync(103, s_weekly, hours: "sat 3-5");
        await hub.MakeNextAsync();
        var answers = hub.Pairing<PartnershipAnswers>();
        var partnership = await hub.LatestOfAsync(101);
        await answers.TellAsync(new(new MemberId(101), new InteractionId(1)), partnership.Id, hasMet: true, TestToken);
        await answers.TellAsync(new(new MemberId(102), new InteractionId(2)), partnership.Id, hasMet: false, TestToken);

        var report = (await hub.Pairing<PairingDesk>().ReportAsync(hub.Wanjiru, TestToken)).Value!;

        var reported = Assert.Single(report.Rounds);
        Assert.Equal((1, 0, 1, 0), (reported.Met, reported.Silent, reported.Round.LeftOut.Length, reported.OnTheSpot));
        Assert.Equal(Instant.FromUtc(2026, 12, 7, 6, 0), report.Next);
    }
}
