using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Headings that say in a sentence of their author's what others say in one word.</summary>
internal static partial class SectionPhrases
{
    public static Topic? Find(string heading) =>
        Taken().IsMatch(heading) ? Topic.Takeaway
        : Hard().IsMatch(heading) ? Topic.Challenge
        : Habits().IsMatch(heading) ? Topic.Practice
        : Ideas().IsMatch(heading) ? Topic.Concept
        : null;

    [GeneratedRegex(
        @"^(?:what|where)\s.*\b(?:hard|difficult|tricky|tough|went wrong|stuck|struggled|failed|broke)\b|\b(?:hard(?:est)?|difficult|tricky|tough)\s+(?:parts?|moments?|bits)\b"
        + @"|^things that\s+(?:broke|went wrong|were hard)\b|\b(?:almost|nearly)\s+(?:gave up|quit|broke)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Hard();

    [GeneratedRegex(
        @"^what\s+(?:i|we)(?:\s+will|['’]ll|['’]m|\s+am)?\s+(?:take|taking|carry|carrying|keep|keeping)\b|^what\s+(?:stuck|stayed)\s+with\s+me\b|^what\s+i(?:\s+would|['’]d)\s+(?:do|tell)\b"
        + @"|^(?:advice|notes?|a\s+letter)\s+(?:to|for)\s.*\b(?:self|me|others|learners?|you)\b|^if\s+i\s+(?:could|had to)\s+start\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Taken();

    [GeneratedRegex(@"^(?:(?:the|my|our|good)\s+)?(?:habits|rules)\b.*\b(?:i|we|me|my|good|kept|follow)\b|^how\s+(?:i|we)\s+work\b", RegexOptions.IgnoreCase)]
    private static partial Regex Habits();

    [GeneratedRegex(@"^(?:the\s+|big\s+|key\s+)*ideas\s+(?:that|which|i|behind)\b|^what\s+i\s+(?:now\s+)?understand\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ideas();
}
