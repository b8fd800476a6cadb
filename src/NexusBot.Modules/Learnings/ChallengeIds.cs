using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The custom ids of challenges: a pattern for the handler, and beside it what fills it.</summary>
internal static class ChallengeIds
{
    public const string SolvePattern = "challenge:solve:*";
    public const string ProposalPattern = "challenge:proposal:*";
    public const string ProposalAgainPattern = "challenge:proposal-again:*";
    public const string AgainPattern = "challenge:again:*";
    public const string SolutionsPattern = "challenge:solutions:*";
    public const string AcceptPattern = "challenge:accept:*:*";
    public const string InsteadPattern = "challenge:instead:*:*";
    public const string RewritePattern = "challenge:rewrite:*:*";
    public const string RewrittenPattern = "challenge:rewritten:*:*";
    public const string TakeBackPattern = "challenge:take-back:*:*";

    public static string Solve(LearningId challenge) => CustomId.Fill(SolvePattern, challenge.ToString());

    public static string Proposal(LearningId challenge) => CustomId.Fill(ProposalPattern, challenge.ToString());

    /// <summary>The same from a message whose only use was to lead to the form: what becomes of it takes that one's place.</summary>
    public static string ProposalAgain(LearningId challenge) => CustomId.Fill(ProposalAgainPattern, challenge.ToString());

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);

    public static string Solutions(LearningId challenge) => CustomId.Fill(SolutionsPattern, challenge.ToString());

    public static string Accept(LearningId challenge, SolutionId solution) => CustomId.Fill(AcceptPattern, challenge.ToString(), solution.ToString());

    public static string Rewrite(LearningId challenge, SolutionId solution) => CustomId.Fill(RewritePattern, challenge.ToString(), solution.ToString());

    public static string Rewritten(LearningId challenge, SolutionId solution) => CustomId.Fill(RewrittenPattern, challenge.ToString(), solution.ToString());

    public static string TakeBack(LearningId challenge, SolutionId solution) => CustomId.Fill(TakeBackPattern, challenge.ToString(), solution.ToString());

    public static string Instead(LearningId challenge, SolutionId solution) => CustomId.Fill(InsteadPattern, challenge.ToString(), solution.ToString());
}
