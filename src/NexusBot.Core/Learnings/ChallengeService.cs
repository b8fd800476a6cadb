using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Challenges: anyone proposes how to solve one, its author or a mentor says which way it was.</summary>
public sealed class ChallengeService(LearningWriter writer)
{
    public Task<Outcome<Learning>> ProposeAsync(Caller caller, LearningId id, string text, CancellationToken cancellationToken) =>
        writer.DoAsync(
            caller,
            id,
            new LearningDeed("challenge.propose", Capability.ProposeSolution, (learning, now) => Propose(learning, caller, text, now))
            {
                Tells = NoticeKind.SolutionProposed,
            },
            cancellationToken);

    /// <param name="instead">Whether the caller knows that another one is accepted, and means this one all the same.</param>
    public Task<Outcome<Learning>> AcceptAsync(
        Caller caller, LearningId id, SolutionId solution, bool instead, CancellationToken cancellationToken) =>
        writer.DoAsync(
            caller,
            id,
            new LearningDeed("challenge.accept", Capability.AcceptSolution, (learning, _) => Accept(learning, solution, instead))
            {
                Tells = NoticeKind.SolutionAccepted,
                Whom = learning => learning.Solutions.FirstOrDefault(one => one.Id == solution)?.Author,
            },
            cancellationToken);

    /// <summary>
    /// Writes a proposal of the caller's own anew. It gets another id, so that nobody accepts what they have not read, and one that
    /// was accepted has to be accepted again.
    /// </summary>
    public Task<Outcome<Learning>> RewriteAsync(
        Caller caller, LearningId id, SolutionId solution, string text, CancellationToken cancellationToken) =>
        ChangeOwnAsync(caller, id, solution, "challenge.rewrite", (learning, own, now) => Rewrite(learning, own, text, now), cancellationToken);

    /// <summary>Takes a proposal of the caller's own away.</summary>
    public Task<Outcome<Learning>> TakeBackAsync(Caller caller, LearningId id, SolutionId solution, CancellationToken cancellationToken) =>
        ChangeOwnAsync(caller, id, solution, "challenge.take-back", static (learning, own, _) => Replace(learning, own, null), cancellationToken);

    private Task<Outcome<Learning>> ChangeOwnAsync(
        Caller caller,
        LearningId id,
        SolutionId solution,
        string name,
        Func<Learning, Solution, Instant, Outcome<Learning>> change,
        CancellationToken cancellationToken)
    {
        var deed = new LearningDeed(name, Capability.ProposeSolution, (learning, now) =>
            learning.Solutions.FirstOrDefault(one => one.Id == solution) is not { } own ? LearningRefusals.SolutionNotFound
            : own.Author != caller.Member ? LearningRefusals.NotYourSolution
            : own == OwnSolution.Of(learning) ? LearningRefusals.SolutionOfTheChallenge
            : change(learning, own, now))
        {
            Tells = NoticeKind.AcceptedSolutionChanged,
            IsTold = learning => learning.Accepted == solution,
        };
        return writer.DoAsync(caller, id, deed, cancellationToken);
    }

    private static Outcome<Learning> Rewrite(Learning learning, Solution own, string typed, Instant now)
    {
        var text = PublishedText.Read(typed, "solution", Solution.MaxTextLength);
        if (text.Refusal is { } refusal)
            return refusal;
        if (own.Text == text.Value)
            return LearningRefusals.NothingChanged;
        if (HasProposed(learning, own.Author, text.Value!))
            return LearningRefusals.AlreadyProposed;

        return Replace(learning, own, own with { Id = SolutionId.New(now), Text = text.Value! });
    }

    private static Learning Replace(Learning learning, Solution own, Solution? other) => learning with
    {
        Solutions = [.. learning.Solutions.Select(solution => solution == own ? other : solution).OfType<Solution>()],
        Accepted = learning.Accepted == own.Id ? null : learning.Accepted,
    };

    private static bool HasProposed(Learning learning, MemberId member, string text) =>
        learning.Solutions.Any(solution => solution.Author == member && solution.Text == text);

    private static Outcome<Learning> Propose(Learning learning, Caller caller, string typed, Instant now)
    {
        if (learning.Content.Kind != LearningKind.Challenge)
            return LearningRefusals.NotAChallenge;
        if (learning.Solutions.Count >= Learning.MaxSolutions)
            return LearningRefusals.TooManySolutions;

        var text = PublishedText.Read(typed, "solution", Solution.MaxTextLength);
        if (text.Refusal is { } refusal)
            return refusal;
        if (HasProposed(learning, caller.Member, text.Value!))
            return LearningRefusals.AlreadyProposed;

        return learning with { Solutions = [.. learning.Solutions, new Solution(SolutionId.New(now), caller.Member, text.Value!, now)] };
    }

    private static Outcome<Learning> Accept(Learning learning, SolutionId solution, bool instead) =>
        learning.Solutions.All(one => one.Id != solution) ? LearningRefusals.SolutionNotFound
        : learning.Accepted is { } accepted && accepted != solution && !instead ? LearningRefusals.AlreadySolved
        : learning with { Accepted = solution };
}
