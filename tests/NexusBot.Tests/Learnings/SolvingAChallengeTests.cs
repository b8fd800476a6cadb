using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NexusBot.Core.Texts;
using NodaTime;

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

    [Fact]
    public async Task A_proposal_is_rewritten_by_who_made_it_and_its_old_text_cannot_be_accepted_any_more()
    {
        var challenge = await AskAsync();
        var read = (await ProposeAsync(_hub.Brian, challenge, "First.")).Id;

        var others = await _hub.Challenges.RewriteAsync(_hub.Grace, challenge.Id, read, "Mine.", TestToken);
        var same = await _hub.Challenges.RewriteAsync(_hub.Brian, challenge.Id, read, "First.", TestToken);
        var rewritten = (await _hub.Challenges.RewriteAsync(_hub.Brian, challenge.Id, read, "Better.", TestToken)).Value!;
        var accepted = await AcceptAsync(challenge, read);

        Assert.Equal(LearningRefusals.NotYourSolution, others.Refusal);
        Assert.Equal(LearningRefusals.NothingChanged, same.Refusal);
        Assert.Equal("Better.", Assert.Single(rewritten.Solutions).Text);
        Assert.Equal(LearningRefusals.SolutionNotFound, accepted.Refusal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_accepted_proposal_that_changes_or_goes_leaves_the_challenge_open(bool isRewritten)
    {
        var challenge = await AskAsync();
        var solution = (await ProposeAsync(_hub.Brian, challenge, "First.")).Id;
        await AcceptAsync(challenge, solution);

        var changed = isRewritten
            ? await _hub.Challenges.RewriteAsync(_hub.Brian, challenge.Id, solution, "Quite another.", TestToken)
            : await _hub.Challenges.TakeBackAsync(_hub.Brian, challenge.Id, solution, TestToken);

        Assert.Null(changed.Value!.Accepted);
        Assert.Equal(isRewritten ? 1 : 0, changed.Value.Solutions.Count);
        Assert.Contains(await ToldAsync(), notice => (notice.Kind, notice.To) == (NoticeKind.AcceptedSolutionChanged, _hub.Amina.Member));
    }

    [Fact]
    public async Task Nobody_takes_back_what_is_not_theirs_and_a_challenges_own_solution_goes_by_its_own_form()
    {
        var challenge = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form("Solved", solution: "Like this."), LearningKind.Challenge));
        var own = challenge.Solutions[0].Id;

        Assert.Equal(LearningRefusals.NotYourSolution, (await _hub.Challenges.TakeBackAsync(_hub.Wanjiru, challenge.Id, own, TestToken)).Refusal);
        Assert.Equal(LearningRefusals.SolutionOfTheChallenge, (await _hub.Challenges.TakeBackAsync(_hub.Amina, challenge.Id, own, TestToken)).Refusal);
        Assert.Equal(LearningRefusals.SolutionNotFound, (await _hub.Challenges.TakeBackAsync(_hub.Amina, challenge.Id, SolutionId.New(_hub.Now), TestToken)).Refusal);
    }

    [Fact]
    public async Task What_is_proposed_anew_is_judged_like_what_is_proposed_first()
    {
        var challenge = await AskAsync();
        var first = (await ProposeAsync(_hub.Brian, challenge, "First.")).Id;
        await ProposeAsync(_hub.Brian, challenge, "Second.");

        Assert.Equal(LearningRefusals.AlreadyProposed, (await _hub.Challenges.RewriteAsync(_hub.Brian, challenge.Id, first, "Second.", TestToken)).Refusal);
        Assert.Equal(TextRefusals.Empty("solution"), (await _hub.Challenges.RewriteAsync(_hub.Brian, challenge.Id, first, " ", TestToken)).Refusal);
    }

    private async Task<Solution> ProposeAsync(Caller caller, Learning challenge, string text) =>
        (await _hub.Challenges.ProposeAsync(caller, challenge.Id, text, TestToken)).Value!.Solutions[^1];

    private async Task<IEnumerable<Notice>> ToldAsync()
    {
        var later = _hub.Now + Duration.FromDays(1);
        var claims = await _hub.Outbox.ClaimDueAsync(later, Duration.FromMinutes(1), new ClaimRoom(10), TestToken);
        var bundles = claims.Where(claim => claim.Entry.Kind == NoticeBundle.OutboxKind);
        return (await Task.WhenAll(bundles.Select(claim => _hub.Notices.FindAsync(claim.Entry.Guild, claim.Entry.Subject, TestToken))))
            .SelectMany(bundle => bundle!.Notices);
    }

    private Task<Learning> AskAsync(string title = "Slow list") =>
        _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(title), LearningKind.Challenge));

    private Task<Outcome<Learning>> AcceptAsync(Learning challenge, SolutionId solution, bool instead = false) =>
        _hub.Challenges.AcceptAsync(_hub.Amina, challenge.Id, solution, instead, TestToken);

    [Fact]
    public async Task The_authors_own_solution_takes_the_last_place_and_none_beyond_it()
    {
        var challenge = await _hub.ShareAsync(_hub.Amina, Some.ShareLearning(Some.Form(solution: "Mine."), LearningKind.Challenge));
        var without = (await EditSolutionAsync(challenge, "")).Value!;
        for (var i = 1; i < Learning.MaxSolutions; i++)
            await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, $"Way {i}.", TestToken);
        var last = (await EditSolutionAsync(without, "Mine after all.")).Value!;
        var room = (await EditSolutionAsync(last, "")).Value!;
        await _hub.Challenges.ProposeAsync(_hub.Brian, challenge.Id, "The last way.", TestToken);

        var edited = await EditSolutionAsync(room, "Mine once more.");
        var restored = await _hub.Editing.RestoreAsync(_hub.Amina, challenge.Id, room.Version, 1, TestToken);

        Assert.Equal(Learning.MaxSolutions, last.Solutions.Count);
        Assert.Equal((LearningRefusals.NoRoomForOwnSolution, LearningRefusals.NoRoomForOwnSolution), (edited.Refusal, restored.Refusal));
    }

    private Task<Outcome<Learning>> EditSolutionAsync(Learning challenge, string solution) => _hub.Editing.EditAsync(
        _hub.Amina, new EditLearning(challenge.Id, challenge.Version, new LearningPart.Solution(solution)), TestToken);
}
