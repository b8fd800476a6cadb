using NexusBot.Benchmarks.Pairing;
using NexusBot.Core;
using NexusBot.Core.Pairing.Matching;
using NexusBot.Core.Pairing.Planning;

namespace NexusBot.Tests.Pairing;

public sealed class PairingACommunityTests
{
    private const int Rounds = 12;

    [Fact]
    public void Over_twelve_rounds_nobody_is_left_who_could_be_paired_nobody_waits_twice_and_no_pair_comes_back_early()
    {
        var community = new SeededCommunity(1_000, seed: 5);
        var met = new Dictionary<(MemberId, MemberId), int>();
        for (var round = 0; round < Rounds; round++)
        {
            var all = new OtherWays(community, seed: round);
            var plan = Plan(community, round);

            AssertAsManyPairsAsPossible(all, plan);
            AssertEveryoneOnce(community, plan);
            AssertWaitingIsUnavoidable(all, plan);
            AssertNoEarlyRepeat(met, GroupsOf(plan), round);
            community.Remember(GroupsOf(plan));
        }
    }

    [Fact]
    public void It_beats_greedy_and_random_pairing_of_the_same_community()
    {
        var community = new SeededCommunity(400, seed: 9);
        var others = new OtherWays(community, seed: 1);

        var ours = Plan(community, seed: 1);

        Assert.True(ours.Pairs.Count + ours.Trios.Count >= others.Greedy().Count);
        Assert.True(ours.Score > others.Greedy().Sum(pair => pair.Why.Score.Total));
        Assert.True(ours.Score > 1.5 * others.AtRandom(new Random(1)).Sum(pair => pair.Why.Score.Total));
    }

    [Fact]
    public void The_best_candidates_lose_next_to_nothing_of_what_all_pairs_would_give()
    {
        var community = new SeededCommunity(400, seed: 2);
        var all = new OtherWays(community, seed: 1);

        var ours = Plan(community, seed: 1);

        var best = BestOfAll(all);
        Assert.InRange(ours.Score, best.Weight * 0.999, best.Weight);
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan_in_whatever_order_members_come()
    {
        var community = new SeededCommunity(200, seed: 3);

        var one = PairingRoundPlanner.Plan(
            community.Members, community.WeekStart, PairingWeights.Default, seed: 4, TestContext.Current.CancellationToken);
        var other = PairingRoundPlanner.Plan(
            community.Members.Reverse(), community.WeekStart, PairingWeights.Default, seed: 4, TestContext.Current.CancellationToken);

        Assert.Equal(one.Pairs.Select(pair => (pair.First.Id, pair.Second.Id)), other.Pairs.Select(pair => (pair.First.Id, pair.Second.Id)));
    }

    private static PairingPlan Plan(SeededCommunity community, int seed) => PairingRoundPlanner.Plan(
        community.Members, community.WeekStart, PairingWeights.Default, seed, TestContext.Current.CancellationToken);

    private static MatchingSolution BestOfAll(OtherWays all)
    {
        var edges = all.Possible.Select(pair => new WeightedEdge(pair.One, pair.Other, pair.Score));
        return MaximumWeightMatching.Solve(new(all.Count, edges), MatchingGoal.CardinalityThenWeight, TestContext.Current.CancellationToken);
    }

    private static void AssertAsManyPairsAsPossible(OtherWays all, PairingPlan plan) =>
        Assert.Equal(BestOfAll(all).Pairs, plan.Pairs.Count + plan.Trios.Count);

    private static void AssertEveryoneOnce(SeededCommunity community, PairingPlan plan)
    {
        var placed = GroupsOf(plan).SelectMany(group => group).Concat(plan.Unpaired.Select(unpaired => unpaired.Member)).Select(member => member.Id);

        Assert.Equal(community.Members.Select(member => member.Id), placed.Order(Comparer<MemberId>.Create((a, b) => a.Value.CompareTo(b.Value))));
    }

    /// <summary>Who is left could be paired with nobody at all, or is left for the first time.</summary>
    private static void AssertWaitingIsUnavoidable(OtherWays all, PairingPlan plan)
    {
        var pairable = all.Possible.SelectMany(pair => new[] { pair.One, pair.Other }).Select(number => all.MemberOf(number).Id).ToHashSet();

        Assert.DoesNotContain(plan.Unpaired, unpaired => pairable.Contains(unpaired.Member.Id) != (unpaired.Reason == UnpairedReason.NobodyLeft));
        Assert.DoesNotContain(plan.Unpaired, unpaired => unpaired.Reason == UnpairedReason.NobodyLeft && unpaired.Member.WaitingRounds > 0);
    }

    private static void AssertNoEarlyRepeat(
        Dictionary<(MemberId, MemberId), int> met, IReadOnlyList<IReadOnlyList<PairingMember>> groups, int round)
    {
        foreach (var group in groups)
        {
            foreach (var (one, other) in group.SelectMany(one => group.Where(other => one.Id.Value < other.Id.Value).Select(other => (one.Id, other.Id))))
            {
                Assert.False(met.TryGetValue((one, other), out var last) && round - last <= PairingWeights.Default.HardRepeatRounds);
                met[(one, other)] = round;
            }
        }
    }

    private static IReadOnlyList<IReadOnlyList<PairingMember>> GroupsOf(PairingPlan plan) =>
    [
        .. plan.Pairs.Select(pair => (PairingMember[])[pair.First, pair.Second]),
        .. plan.Trios.Select(trio => (PairingMember[])[trio.Pair.First, trio.Pair.Second, trio.Joined]),
    ];
}
