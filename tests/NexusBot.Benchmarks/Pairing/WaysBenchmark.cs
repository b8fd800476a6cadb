using System.Globalization;
using NexusBot.Core.Pairing.Planning;
using NodaTime;

namespace NexusBot.Benchmarks.Pairing;

/// <summary>Twelve rounds of the same community, paired by the plan, greedily and at random.</summary>
internal static class WaysBenchmark
{
    private const int Members = 1_000;
    private const int Rounds = 12;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("a round of 1,000 over 12 rounds:  pairs  left who could meet  score  mutual teaching  shared hours");
        await RunAsync(output, "planned", (community, round) =>
        {
            var plan = PairingRoundPlanner.Plan(community.Members, community.WeekStart, PairingWeights.Default, round, CancellationToken.None);
            return ([.. plan.Pairs, .. plan.Trios.Select(trio => trio.Pair)], [.. plan.Trios.Select(trio => trio.Joined)]);
        });
        await RunAsync(output, "greedy", (community, round) => (new OtherWays(community, round).Greedy(), []));
        await RunAsync(output, "random", (community, round) => (new OtherWays(community, round).AtRandom(new Random(round)), []));
    }

    private static async Task RunAsync(
        TextWriter output, string name, Func<SeededCommunity, int, (IReadOnlyList<PlannedPair> Pairs, IReadOnlyList<PairingMember> Joined)> way)
    {
        var community = new SeededCommunity(Members, seed: 5);
        var (pairs, left, score, mutual, hours) = (0, 0, 0L, 0, Duration.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            var all = new OtherWays(community, round);
            var pairable = all.Possible.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().Count();
            var (paired, joined) = way(community, round);
            pairs += paired.Count;
            left += pairable - (2 * paired.Count) - joined.Count;
            score += paired.Sum(pair => (long)pair.Why.Score.Total);
            mutual += paired.Count(pair => pair.Why is { FirstTeaches.Count: > 0, SecondTeaches.Count: > 0 });
            hours += paired.Aggregate(Duration.Zero, (sum, pair) => sum + pair.Why.SharedTime);
            community.Remember([.. paired.Select(pair => (PairingMember[])[pair.First, pair.Second])]);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{name,-10} {pairs} {left} {score} {mutual} {hours.TotalHours / pairs:F1} a pair"));
    }
}
