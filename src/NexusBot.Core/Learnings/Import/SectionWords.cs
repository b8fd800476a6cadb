using System.Collections.Frozen;

namespace NexusBot.Core.Learnings.Import;

/// <summary>The words by which headings are known. They are compared in lower case.</summary>
internal static class SectionWords
{
    public static FrozenSet<string> Challenges { get; } = Set(
        "challenges struggles obstacles difficulties hurdles problems roadblocks blockers pitfalls setbacks");

    public static FrozenSet<string> Solutions { get; } = Set("solution solutions fixes resolutions workarounds resolved solved overcame overcome");

    public static FrozenSet<string> Takeaways { get; } = Set("takeaway takeaways insights insight lessons lesson reflections");

    public static FrozenSet<string> Technologies { get; } = Set(
        "technologies technology tech stack tools tooling frameworks libraries languages toolset toolkit");

    public static FrozenSet<string> Concepts { get; } = Set("concepts concept fundamentals topics principles competencies theory");

    /// <summary>What is still to come is not learned yet.</summary>
    public static FrozenSet<string> Plans { get; } = Set("future further upcoming roadmap");

    public static FrozenSet<string> Wrappers { get; } = Set("learnings learned learnt learning knowledge curriculum skills");

    // What may stand beside the words above without changing what they say.
    private static readonly FrozenSet<string> s_fillers = Set(
        "key major main important core essential fundamental advanced basic foundational general other additional more top real world common biggest "
        + "backend back frontend front end fullstack full web mobile software development engineering engineer developer dev programming technical "
        + "covered learned learnt used explored mastered applied practiced practised studied introduced acquired gained encountered faced met tackled "
        + "implemented adopted followed discovered developed recommended gathered i've ive i we my our me personal the a an and of in on for with from to "
        + "during throughout along what how that through this each this's some which were was is are have had them their it "
        + "prodev alx program programme course nexus project work working way things stuff good best practice practices gotchas debugging deep dive "
        + "challenge problem issues bugs errors understanding growth development's concepts s ve week industry summary comprehensive debugging");

    private static readonly FrozenSet<string> s_outside = Set(
        "overview about introduction intro objective objectives purpose goal goals mission vision aim feature features getting started setup installation "
        + "install quickstart prerequisites requirements usage running endpoints endpoint structure folder steps collaboration collaborate "
        + "collaborators collaborating contributing contribution contributions contributors contact author authors license licence acknowledgments "
        + "acknowledgements acknowledgement credits conclusion closing references reference resources links contents index timeline tip tips support faq "
        + "screenshots demo checklist evaluation highlights portfolio repository badges status background description audience navigate mentors "
        + "instructors team connect changelog disclaimer categories assistance");

    // Words that make a list of technologies one of the learner's own.
    private static readonly FrozenSet<string> s_strong = Set(
        "key major main core important covered learned learnt explored mastered studied learnings backend frontend acquired gained i i've my me");

    private static readonly FrozenSet<string> s_known =
        new[] { Challenges, Solutions, Takeaways, Technologies, Concepts, Wrappers, s_fillers }.SelectMany(words => words).ToFrozenSet();

    public static bool IsKnown(string word) => s_known.Contains(word) || word.All(char.IsAsciiDigit);

    public static bool IsWeak(string[] words) => !words.Any(s_strong.Contains) || words.Contains("stack");

    public static bool IsOutside(string[] words) => words.Any(s_outside.Contains);

    public static bool IsOutsideOnly(string[] words) => words.All(word => s_outside.Contains(word) || IsKnown(word));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
