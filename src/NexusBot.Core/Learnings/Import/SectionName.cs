using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>What a heading says its section is about.</summary>
/// <param name="IsPure">Whether it says nothing else: "Key Technologies Covered", but not "Security Best Practices".</param>
/// <param name="IsWeak">Whether it may as well name what a project is built with: "Tech Stack".</param>
internal readonly partial record struct SectionName(Topic Topic, bool IsPure, bool IsWeak)
{
    private const int MaxWords = 14;
    private const int MaxOtherWords = 2;

    /// <summary>Null when the heading names nothing that is known.</summary>
    public static SectionName? Read(string heading)
    {
        var title = Wording.Title(heading);
        var words = Wording.Words(title.ToLowerInvariant().Replace('’', '\''));
        if (words.Length is 0 or > MaxWords)
            return null;

        if (words.Any(SectionWords.Plans.Contains) || IsOfSoftware(title, words))
            return new SectionName(Topic.Outside, IsPure: true, IsWeak: false);

        var others = words.Count(word => !SectionWords.IsKnown(word));
        if (Find(words) is { } topic)
        {
            return others <= MaxOtherWords && !IsNumbered(words)
                ? new SectionName(topic, others == 0, topic == Topic.Technology && SectionWords.IsWeak(words))
                : null;
        }

        // Not pure, so that a sentence of somebody's text that sounds alike opens nothing.
        if (SectionPhrases.Find(title) is { } said)
            return new SectionName(said, IsPure: false, IsWeak: false);

        return SectionWords.IsOutside(words) ? new SectionName(Topic.Outside, SectionWords.IsOutsideOnly(words), false) : null;
    }

    /// <summary>As <see cref="Read"/>, for lines that are no headings: only a pure name counts.</summary>
    public static SectionName? ReadPure(string line) => Read(line) is { IsPure: true } name ? name : null;

    private static Topic? Find(string[] words)
    {
        var challenge = words.Any(SectionWords.Challenges.Contains);
        var solution = words.Any(SectionWords.Solutions.Contains);
        if (challenge || (solution && words.Any(word => word is "challenge" or "problem" or "issues" or "bugs" or "errors")))
            return Topic.Challenge;
        if (solution)
            return Topic.Solution;

        if (words.Contains("soft") && words.Contains("skills"))
            return Topic.Takeaway;

        var practice = (words.Contains("practices") && !words.Contains("concepts")) || (words.Contains("practice") && words.Contains("best"));
        var takeaway = words.Any(SectionWords.Takeaways.Contains);
        if (practice || takeaway)
            return practice && takeaway ? Topic.PracticeOrTakeaway : practice ? Topic.Practice : Topic.Takeaway;
        if (words.Any(SectionWords.Technologies.Contains) && !words.Contains("concepts"))
            return Topic.Technology;
        if (words.Any(SectionWords.Concepts.Contains))
            return Topic.Concept;

        return words.Any(SectionWords.Wrappers.Contains) ? Topic.Wrapper : null;
    }

    // What a program supports, and what a method of it is called: "Supported Features & Best Practices", "repair(problems)".
    private static bool IsOfSoftware(string title, string[] words) =>
        (words.Contains("supported") && words.Contains("features")) || Call().IsMatch(title);

    [GeneratedRegex(@"^[\w.]+\([\w, ]*\)$")]
    private static partial Regex Call();

    // "Challenge 2 and its solution" is one of them, not all of them.
    private static bool IsNumbered(string[] words) => words.Length > 1 && words[0] is "challenge" or "problem" && char.IsAsciiDigit(words[1][0]);
}
