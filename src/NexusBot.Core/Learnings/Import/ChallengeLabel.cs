using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>The label that begins a line of a challenge, and what follows it.</summary>
internal readonly partial record struct ChallengeLabel(ChallengePart Part, string Name, string Rest)
{
    private const int MaxLabelWords = 5;

    private static readonly FrozenSet<string> s_challenges = Set("challenge|problem|issue|obstacle|difficulty|struggle|hurdle|bug|error|question|pain point");

    private static readonly FrozenSet<string> s_problems = Set(
        "cause|root cause|description|details|context|symptom|symptoms|situation|background|what i saw|what happened|what went wrong|scenario|impact of the issue");

    private static readonly FrozenSet<string> s_solutions = Set(
        "solution|solutions|fix|fixes|resolution|resolved|approach|action|actions|workaround|answer|what i did|what worked|what we did|how i solved it|"
        + "how i fixed it|how i overcame it|how it was solved|how we solved it|solved by|how|steps taken|strategy|remedy|response|implemented solution|solution implemented");

    private static readonly FrozenSet<string> s_others = Set(
        "outcome|result|results|impact|benefit|benefits|key learnings|key learning|learning|learnings|lesson|lessons|lesson learned|lessons learned|takeaway|"
        + "takeaways|key takeaway|tools|tool|tools used|technologies|technology|technologies used|architecture|alternative|measures|advanced|implementation|"
        + "advanced solution|code|example|code example|what i learned|insight|reflection|references|reference|see also|status|date");

    /// <summary>Null when the line does not begin with a label.</summary>
    public static ChallengeLabel? Read(string text)
    {
        if (Shape().Match(text) is not { Success: true } shape)
            return null;

        var name = Number().Replace(shape.Groups[1].Value, "").Trim().ToLowerInvariant();
        name = Article().Replace(name, "").Trim();
        return Wording.Words(name).Length <= MaxLabelWords && PartOf(name) is { } part
            ? new ChallengeLabel(part, name, text[shape.Length..].Trim())
            : null;
    }

    /// <summary>Where a solution begins in the middle of the line; negative when none does.</summary>
    public static int FindSolution(string text, int from) =>
        InnerSolution().Match(text, from) is { Success: true } inner ? inner.Groups[1].Index : -1;

    public static bool IsNumbered(string text) =>
        Shape().Match(text) is { Success: true } shape && Number().IsMatch(shape.Groups[1].Value) && Read(text) is { Part: ChallengePart.Title };

    private static ChallengePart? PartOf(string name) =>
        s_challenges.Contains(name) ? ChallengePart.Title
        : s_problems.Contains(name) ? ChallengePart.Problem
        : s_solutions.Contains(name) ? ChallengePart.Solution
        : s_others.Contains(name) ? ChallengePart.Other
        : null;

    private static FrozenSet<string> Set(string names) => names.Split('|').ToFrozenSet();

    [GeneratedRegex(@"^\W{0,3}([^:\n]{2,40}?)\s*(?:[:：]|\s[-–—→]|$)")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\s\(?((?:Solution|Fix|Resolution)\s*:)")]
    private static partial Regex InnerSolution();

    [GeneratedRegex(@"\s*#?\s*\d{1,2}\s*\.?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:the|my|our|a|key|main)\s+|\s+(?:faced|encountered|statement|implemented|applied)$")]
    private static partial Regex Article();
}
