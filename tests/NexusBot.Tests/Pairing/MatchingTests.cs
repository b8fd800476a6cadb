using NexusBot.Core.Pairing.Matching;

namespace NexusBot.Tests.Pairing;

public sealed class MatchingTests
{
    private const int SmallGraphs = 20_000;

    [Theory]
    [InlineData(MatchingGoal.Weight)]
    [InlineData(MatchingGoal.CardinalityThenWeight)]
    public void Small_graphs_are_matched_as_well_as_trying_everything_can(MatchingGoal goal)
    {
        var random = new Random(20_261_128);
        for (var number = 0; number < SmallGraphs; number++)
        {
            var graph = SomeGraph.Small(random, number);

            var solution = Solve(graph, goal);

            var best = BruteForce.Best(graph, goal);
            Assert.True(best.Weight == solution.Weight, $"graph {number}: {solution.Weight} instead of {best.Weight}");
            Assert.True(goal == MatchingGoal.Weight || best.Pairs == solution.Pairs, $"graph {number}: {solution.Pairs} pairs instead of {best.Pairs}");
            Assert.True(OptimalityCertificate.Proves(graph, goal, solution), $"graph {number} is not proved");
        }
    }

    [Theory]
    [InlineData(MatchingGoal.Weight)]
    [InlineData(MatchingGoal.CardinalityThenWeight)]
    public void Larger_graphs_are_proved_by_their_prices(MatchingGoal goal)
    {
        var random = new Random(7);
        for (var number = 0; number < 200; number++)
        {
            var (least, most) = number % 2 == 0 ? (-2, 4) : (-100, 10_000);
            var graph = SomeGraph.Random(random, random.Next(20, 150), random.NextDouble() * 0.3, least, most);

            Assert.True(OptimalityCertificate.Proves(graph, goal, Solve(graph, goal)), $"graph {number} is not proved");
        }
    }

    [Theory]
    [InlineData(MatchingGoal.Weight)]
    [InlineData(MatchingGoal.CardinalityThenWeight)]
    public void Blossoms_in_blossoms_are_opened_again_where_that_is_better(MatchingGoal goal)
    {
        var random = new Random(3);
        for (var number = 0; number < 60; number++)
        {
            var graph = SomeGraph.Nested(random, depth: 1 + (number % 5));

            Assert.True(OptimalityCertificate.Proves(graph, goal, Solve(graph, goal)), $"graph {number} is not proved");
        }
    }

    [Fact]
    public void Nobody_is_matched_at_a_loss_unless_as_many_as_possible_shall_be()
    {
        WeightedGraph graph = new(4, [new(0, 1, -7), new(2, 3, 5)]);

        Assert.Equal(5, Solve(graph, MatchingGoal.Weight).Weight);
        Assert.Equal((2, -2L), (Solve(graph, MatchingGoal.CardinalityThenWeight).Pairs, Solve(graph, MatchingGoal.CardinalityThenWeight).Weight));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_graph_without_edges_leaves_everyone_alone(int vertices)
    {
        WeightedGraph graph = new(vertices, []);

        foreach (var goal in Enum.GetValues<MatchingGoal>())
        {
            var solution = Solve(graph, goal);

            Assert.Equal(Enumerable.Repeat(MatchingSolution.Alone, vertices), solution.Partners);
            Assert.True(OptimalityCertificate.Proves(graph, goal, solution));
        }
    }

    [Fact]
    public void Of_several_edges_between_the_same_two_the_heaviest_counts()
    {
        WeightedGraph graph = new(3, [new(0, 1, 4), new(1, 0, 9), new(0, 1, 4), new(1, 2, 8)]);

        foreach (var goal in Enum.GetValues<MatchingGoal>())
        {
            var solution = Solve(graph, goal);

            Assert.Equal(9, solution.Weight);
            Assert.True(OptimalityCertificate.Proves(graph, goal, solution));
        }
    }

    [Fact]
    public void Weights_of_forty_bits_stay_exact()
    {
        const long Big = 1L << 40;
        var random = new Random(11);
        for (var number = 0; number < 300; number++)
        {
            var small = SomeGraph.Random(random, random.Next(2, 10), 0.7, -9, 9);
            WeightedGraph graph = new(small.VertexCount, small.Edges.ToArray().Select(edge => edge with { Weight = (Math.Sign(edge.Weight) * Big) + edge.Weight }));

            foreach (var goal in Enum.GetValues<MatchingGoal>())
                Assert.Equal(BruteForce.Best(graph, goal).Weight, Solve(graph, goal).Weight);
        }
    }

    [Fact]
    public void Weights_too_great_to_be_exact_are_refused() =>
        Assert.Throws<ArgumentException>(() => Solve(new(2, [new(0, 1, long.MaxValue)]), MatchingGoal.Weight));

    [Fact]
    public void A_cancelled_matching_stops()
    {
        var graph = SomeGraph.Random(new Random(1), 100, 0.2, 1, 9);

        Assert.Throws<OperationCanceledException>(() => MaximumWeightMatching.Solve(graph, MatchingGoal.Weight, new CancellationToken(canceled: true)));
    }

    private static MatchingSolution Solve(WeightedGraph graph, MatchingGoal goal) =>
        MaximumWeightMatching.Solve(graph, goal, TestContext.Current.CancellationToken);
}
