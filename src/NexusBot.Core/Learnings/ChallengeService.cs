using NexusBot.Core.Members;
using NexusBot.Core.Moderation;

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

    private static Outcome<Learning> Propose(Learning learning, Caller caller, string typed, NodaTime.Instant now)
    {
        if (learning.Content.Kind != LearningKind.Challenge)
            return LearningRefusals.NotAChallenge;
        if (learning.Solutions.Count >= Learning.MaxSolutions)
            return LearningRefusals.TooManySolutions;

        var text = LearningText.Read(typed, "solution", Solution.MaxTextLength);
        if (text.Refusal is { } refusal)
            return refusal;
        if (learning.Solutions.Any(solution => solution.Author == caller.Member && solution.Text == text.Value))
            return LearningRefusals.AlreadyProposed;

        return learning with { Solutions = [.. learning.Solutions, new Solution(SolutionId.New(now), caller.Member, text.Value!, now)] };
    }

    private static Outcome<Learning> Accept(Learning learning, SolutionId solution, bool instead) =>
        learning.Solutions.All(one => one.Id != solution) ? LearningRefusals.SolutionNotFound
        : learning.Accepted is { } accepted && accepted != solution && !instead ? LearningRefusals.AlreadySolved
        : learning with { Accepted = solution };
}
