using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing.Planning;
using NodaTime;
using static NexusBot.Tests.Pairing.SomeMember;

namespace NexusBot.Tests.Pairing;

public sealed class PlanningARoundTests
{
    [Fact]
    public void A_pair_is_told_why_these_two()
    {
        var ada = With(1, Track.Backend, knows: "django graphql", wants: "react") with { Goal = "portfolio" };
        var ben = With(2, Track.Frontend, knows: "react css", wants: "graphql docker", hours: Hours("Africa/Nairobi", IsoDayOfWeek.Monday, 22, 24)) with
        {
            Goal = "portfolio",
            RecentPartners = [new(new MemberId(1), 9)],
        };

        var pair = Assert.Single(Plan(ada, ben).Pairs);

        var adaIsFirst = pair.First == ada;
        Assert.Equal(adaIsFirst ? ["graphql"] : ["react"], pair.Why.FirstTeaches.Select(skill => skill.Key));
        Assert.Equal(adaIsFirst ? ["react"] : ["graphql"], pair.Why.SecondTeaches.Select(skill => skill.Key));
        Assert.Equal([new Interval(Monday + Duration.FromHours(19), Monday + Duration.FromHours(21))], pair.Why.SharedTimes);
        Assert.Equal(("portfolio", 9), (pair.Why.SharedGoal, pair.Why.LastMetRoundsAgo));
        Assert.Equal(new PairScore(Tracks: 40, Teaching: 54, Hours: 12, Goal: 15, Repeat: 40), pair.Why.Score);
        Assert.Equal(81, pair.Why.Score.Total);
    }

    [Fact]
    public void An_odd_one_joins_the_pair_where_it_adds_most()
    {
        var plan = Plan(
            With(1, Track.Backend, knows: "django", wants: "react"), With(2, Track.Frontend, knows: "react", wants: "django"),
            With(3, Track.Backend, knows: "redis", wants: "css"), With(4, Track.Frontend, knows: "css", wants: "redis"),
            With(5, Track.Mentor, knows: "redis"));

        var trio = Assert.Single(plan.Trios);
        Assert.Single(plan.Pairs);
        Assert.Empty(plan.Unpaired);
        Assert.Contains(trio.Pair.First.Id.Value, new ulong[] { 3, 4, 5 });
    }

    [Fact]
    public void Who_waited_goes_before_any_better_score()
    {
        var good = With(1, Track.Backend, knows: "django", wants: "react");
        var better = With(2, Track.Frontend, knows: "react", wants: "django", hours: Hours("Etc/UTC", IsoDayOfWeek.Monday, 18, 19));
        var waited = With(3, waiting: 1, hours: Hours("Etc/UTC", IsoDayOfWeek.Monday, 20, 21));

        var plan = Plan(good, better, waited);

        Assert.Contains(waited, new[] { plan.Pairs[0].First, plan.Pairs[0].Second });
        Assert.Equal(new UnpairedMember(better, UnpairedReason.NobodyLeft), Assert.Single(plan.Unpaired));
    }

    [Fact]
    public void A_block_by_one_binds_both_and_looks_like_nobody_new()
    {
        var plan = Plan(With(1) with { Blocks = [new MemberId(2)] }, With(2));

        Assert.Empty(plan.Pairs);
        Assert.All(plan.Unpaired, unpaired => Assert.Equal(UnpairedReason.NobodyNew, unpaired.Reason));
    }

    [Fact]
    public void Who_met_lately_is_not_met_again_even_if_only_one_remembers()
    {
        PairingMember[] others = [With(3, hours: None), With(4, hours: None), With(5, hours: None)];

        Assert.Empty(Plan([With(1) with { RecentPartners = [new(new MemberId(2), 2)] }, With(2), .. others]).Pairs);
        Assert.Single(Plan([With(1) with { RecentPartners = [new(new MemberId(2), 3)] }, With(2), .. others]).Pairs);
    }

    [Fact]
    public void Two_mentors_are_not_paired() => Assert.Empty(Plan(With(1, Track.Mentor), With(2, Track.Mentor)).Pairs);

    [Fact]
    public void Less_than_an_hour_in_common_is_no_time_to_meet()
    {
        WeeklyHours late = new(DateTimeZone.Utc, [new(IsoDayOfWeek.Monday, new LocalTime(20, 15), new LocalTime(22, 0))]);

        var plan = Plan(With(1), With(2, hours: late));

        Assert.All(plan.Unpaired, unpaired => Assert.Equal(UnpairedReason.NobodyAtTheseHours, unpaired.Reason));
        Assert.Equal(2, plan.Unpaired.Count);
    }

    [Fact]
    public void Who_has_no_free_hours_is_told_so() =>
        Assert.Equal(UnpairedReason.NoHours, Plan(With(1), With(2), With(3, hours: None)).Unpaired[0].Reason);

    [Fact]
    public void Who_wants_two_partners_gets_two_different_ones()
    {
        var plan = Plan(With(1, maxPartners: 2), With(2, maxPartners: 2), With(3, maxPartners: 2));

        Assert.Equal(["1 2", "1 3", "2 3"], plan.Pairs
            .Select(pair => string.Join(' ', new[] { pair.First.Id.Value, pair.Second.Id.Value }.Order())).Order().Take(3));
        Assert.Empty(plan.Unpaired);
    }

    [Fact]
    public void A_round_of_nobody_or_of_one_is_a_plan_too()
    {
        Assert.Empty(Plan().Unpaired);
        Assert.Equal(UnpairedReason.NobodyAtTheseHours, Assert.Single(Plan(With(1)).Unpaired).Reason);
    }

    [Fact]
    public void Everyone_of_a_crowded_track_is_paired_though_the_best_candidates_are_all_of_another()
    {
        var crowd = Enumerable.Range(1, 90).Select(number => With((ulong)number, Track.Backend, knows: "django", wants: "react"));
        var few = Enumerable.Range(91, 40).Select(number => With((ulong)number, Track.Frontend, knows: "react", wants: "django"));

        Assert.Equal(65, Plan([.. crowd, .. few]).Pairs.Count);
    }

    [Fact]
    public void A_cancelled_round_stops() =>
        Assert.Throws<OperationCanceledException>(() => PairingRoundPlanner.Plan(
            [With(1), With(2)], Monday, PairingWeights.Default, seed: 1, new CancellationToken(canceled: true)));

    private static WeeklyHours None => new(DateTimeZone.Utc, []);
}
