using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads running text, where every sentence is a learning of its own.</summary>
internal static partial class Prose
{
    private const int MaxSentence = 600;

    /// <summary>The sentences that say something: not those that only announce what follows.</summary>
    public static IEnumerable<string> Sentences(string text) =>
        End().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0 && !IsAnnouncement(sentence) && !sentence.EndsWith(':'));

    /// <summary>Whether it only says that something follows.</summary>
    public static bool IsAnnouncement(string text) => Announcement().IsMatch(text);

    /// <summary>Cuts "Slow queries were solved by adding indexes" into the problem and what was done about it.</summary>
    public static (string Problem, string Solution) SplitSolution(string sentence)
    {
        if (sentence.Length > MaxSentence || Turn().Match(sentence) is not { Success: true } turn)
            return (sentence, "");

        var solution = sentence[turn.Groups["solution"].Index..];
        return (sentence[..turn.Index].Trim(' ', ',', ';'), char.ToUpperInvariant(solution[0]) + solution[1..]);
    }

    public static bool IsSentence(string text) => Predicate().IsMatch(text);

    /// <summary>What the sentence is about, as in "Docker made …"; null when it does not begin with it.</summary>
    public static string? Subject(string sentence) =>
        Predicate().Match(sentence) is { Success: true } match ? match.Groups[1].Value : TagFinder.LeadingProduct(sentence);

    [GeneratedRegex(@"(?<=[^.\s][^.\s][.!?])\s+(?=[\p{Lu}])")]
    private static partial Regex End();

    [GeneratedRegex(
        @"^(?:what I (?!did|saw)|some of|during|throughout|along the way|looking back)\b.*:$|\b(?:following|below|here are|these are|several (?:key )?(?:challenges|lessons|practices|concepts|technologies)|challenges i faced|challenges included|as follows)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Announcement();

    [GeneratedRegex(
        @"(?<!^)(?:[,;]?\s+(?:which|and|but|this|that|it|these|they)(?=\s))?\s*(?:[,;.]?\s*\b(?:I|we)\s+)?(?:\b(?:was|were|is|are|has been|have been)\s+)?"
        + @"\b(?<solution>(?:solved|resolved|fixed|overcame|overcome|addressed|handled|mitigated|tackled)\s+(?:(?:this|it|that|them|these)\s+)?(?:by|with|through|using|via)\b.+)"
        + @"|[,;]\s+(?:so|therefore|hence)\s+(?:I\s+|we\s+)(?<solution>\S.+)"
        + @"|\s+(?:before|until)\s+(?:I|we)\s+(?<solution>\S.+)"
        + @"|,?\s+and\s+(?<solution>(?:spending|realizing|realising|being|finding|having|discovering|trying|learning)\s.+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Turn();

    /// <summary>Whether its author tells, as "I", of something learned.</summary>
    public static bool IsOfLearning(string text) => Learning().IsMatch(text);

    [GeneratedRegex(
        @"\bI(?:\s+(?:also|then|finally|even|have|really))?\s+(?:learned|learnt|practiced|practised|explored|realized|realised|understood|discovered|experimented|started|began|worked|gained|refined)\b|\b(?:taught|pushed|helped|made)\s+me\b")]
    private static partial Regex Learning();

    /// <summary>Whether the line tells what was done about a problem, and not the problem.</summary>
    public static bool IsSolution(string line) => Deed().IsMatch(line);

    [GeneratedRegex(
        @"^(?:(?:I|we)\s+)?(?:then\s+|finally\s+|eventually\s+)?(?:fixed|solved|resolved|overcame|addressed|mitigated)\b|^to\s+(?:fix|solve|address|overcome|resolve|handle)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Deed();

    [GeneratedRegex(@"^(\p{Lu}\S*(?:\s+\S+){0,4}?)\s+(?:is|are|was|were|provides?|enables?|allows?|helps?|helped|taught|gave|made|lets|served|serves|became|powers?|powered|keeps?|means|makes|turns|protects?|stores?|handles?|brings?|brought|saves?|decouples?|ensures?|reduces?|improves?)\s")]
    private static partial Regex Predicate();
}
