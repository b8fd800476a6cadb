using NexusBot.Core.Pairing.Matching;

namespace NexusBot.Tests.Pairing;

/// <summary>A certificate that agrees to everything would prove nothing.</summary>
public sealed class CertificateTests
{
    private static readonly WeightedGraph s_triangleWithTail = new(4, [new(0, 1, 6), new(1, 2, 6), new(0, 2, 6), new(2, 3, 3)]);

    private readonly MatchingSolution _optimum =
        MaximumWeightMatching.Solve(s_triangleWithTail, MatchingGoal.Weight, TestContext.Current.CancellationToken);

    [Fact]
    public void The_optimum_is_proved()
    {
        Assert.Equal(9, _optimum.Weight);
        Assert.True(Proves(_optimum));
    }

    [Fact]
    public void A_matching_that_is_not_the_best_is_not_proved() =>
        Assert.False(Proves(_optimum with { Partners = [1, 0, MatchingSolution.Alone, MatchingSolution.Alone], Pairs = 1, Weight = 6 }));

    [Fact]
    public void A_weight_that_the_matching_does_not_have_is_not_proved() => Assert.False(Proves(_optimum with { Weight = 10 }));

    [Fact]
    public void Partners_who_do_not_agree_are_no_matching() =>
        Assert.False(Proves(_optimum with { Partners = [1, 0, 3, MatchingSolution.Alone] }));

    [Fact]
    public void An_edge_that_does_not_exist_is_no_match() =>
        Assert.False(Proves(_optimum with { Partners = [3, 2, 1, 0], Weight = 9 }));

    [Fact]
    public void Prices_too_low_for_an_edge_prove_nothing() => Assert.False(Proves(WithPrices([.. _optimum.Duals.Vertices.Select(price => price - 4)])));

    [Fact]
    public void Prices_below_zero_prove_nothing() => Assert.False(Proves(WithPrices([36, 36, 36, -72])));

    [Fact]
    public void A_set_of_even_size_proves_nothing()
    {
        var duals = new DualSolution(0, [0, 0, 0, 0], [new([0, 1, 2, 3], 18)]);

        Assert.False(Proves(_optimum with { Duals = duals }));
    }

    [Fact]
    public void A_lift_too_small_does_not_prove_that_as_many_as_possible_are_matched()
    {
        WeightedGraph path = new(4, [new(0, 1, 1), new(1, 2, 9), new(2, 3, 1)]);
        var heaviest = MaximumWeightMatching.Solve(path, MatchingGoal.Weight, TestContext.Current.CancellationToken);

        Assert.True(OptimalityCertificate.Proves(path, MatchingGoal.Weight, heaviest));
        Assert.False(OptimalityCertificate.Proves(path, MatchingGoal.CardinalityThenWeight, heaviest));
    }

    private MatchingSolution WithPrices(long[] prices) => _optimum with { Duals = _optimum.Duals with { Vertices = prices } };

    private static bool Proves(MatchingSolution solution) => OptimalityCertificate.Proves(s_triangleWithTail, MatchingGoal.Weight, solution);
}
