namespace NexusBot.Core.Learnings.Pages;

/// <summary>Kinds as pages call them.</summary>
internal static class KindNames
{
    public static string Of(LearningKind kind) => kind == LearningKind.BestPractice ? "Best practice" : kind.ToString();

    public static string Section(LearningKind kind) => kind switch
    {
        LearningKind.Technology => "Key technologies",
        LearningKind.Concept => "Concepts",
        LearningKind.Challenge => "Challenges and solutions",
        LearningKind.BestPractice => "Best practices",
        _ => "Takeaways",
    };
}
