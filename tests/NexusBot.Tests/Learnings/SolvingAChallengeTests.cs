using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Tests.Learnings;

public sealed class SolvingAChallengeTests : IDisposable
{
    private readonly Hub _hub = new();

    private static CancellationToken TestToken => TestContext.Current.CancellationToken;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task What_is_accepted_stays_accepted_unless_another_is_meant_instead()
    {
        var challenge = await AskAsync();
        var proposed = (await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, "First.", TestToken)).Value!;
        proposed = (await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, "Second.", TestToken)).Value!;
        var (first, second) = (proposed.Solutions[0].Id, proposed.Solutions[1].Id);

        var accepted = (await AcceptAsync(challenge, first)).Value!;
        var again = await AcceptAsync(challenge, first);
        var refused = await AcceptAsync(challenge, second);
        var instead = (await AcceptAsync(challenge, second, instead: true)).Value!;

        Assert.Equal("First.", accepted.AcceptedSolution!.Text);
        Assert.Null(again.Refusal);
        Assert.Equal(LearningRefusals.AlreadySolved, refused.Refusal);
        Assert.Equal("Second.", instead.AcceptedSolution!.Text);
        Assert.Equal(challenge.Version, instead.Version);
    }

    [Fact]
    public async Task Of_two_who_accept_different_ones_at_once_one_is_asked_again()
    {
        var challenge = await AskAsync();
        await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, "First.", TestToken);
        var proposed = (await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, "Second.", TestToken)).Value!;

        var outcomes = await Task.WhenAll(proposed.Solutions.Select(solution => AcceptAsync(challenge, solution.Id)));

        Assert.Single(outcomes, outcome => outcome.Refusal == LearningRefusals.AlreadySolved);
    }

    [Fact]
    public async Task The_same_proposal_counts_once_and_there_are_only_so_many()
    {
        var challenge = await AskAsync();
        for (var number = 1; number <= Learning.MaxSolutions; number++)
            Assert.Null((await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, $"Way {number}.", TestToken)).Refusal);

        var full = await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, "One more.", TestToken);
        var other = await AskAsync("Another");
        await _hub.Challenges.ProposeAsync(_hub.Brian, other.Id, "Way 1.", TestToken);
        var twice = await _hub.Challenges.ProposeAsync(_hub.Brian, other.Id, "Way 1.", TestToken);

        Assert.Equal(LearningRefusals.TooManySolutions, full.Refusal);
        Assert.Equal(LearningRefusals.AlreadyProposed, twice.Refusal);
    }

    [Fact]
    public async Task Only_what_was_proposed_for_a_challenge_is_accepted()
    {
        var challenge = await AskAsync();
        var concept = await _hub.ShareAsync(_hub.Amina);

        Assert.Equal(LearningRefusals.SolutionNotFound, (await AcceptAsync(challenge, SolutionId.New(_hub.Now))).Refusal);
        Assert.Equal(LearningRefusals.NotAChallenge, (await _hub.Challenges.ProposeAsync(_hub.Brian, concept.Id, "Like so.", TestToken)).Refusal);
        Assert.Equal(TextRefusals.Empty("solution"), (await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, " ", TestToken)).Refusal);
    }

    private Task<Learning> AskAsync(string title = "Slow list") =>
        _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(title), LearningKind.Challenge));

    private Task<Outcome<Learning>> AcceptAsync(Learning challenge, SolutionId solution, bool instead = false) =>
        _hub.Challenges.AcceptAsync(_hub.Amina, challenge.Id, solution, instead, TestToken);
}
