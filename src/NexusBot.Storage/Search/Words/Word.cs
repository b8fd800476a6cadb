namespace NexusBot.Storage.Search.Words;

/// <summary>A word of a text, as it is searched: folded, without its accents.</summary>
/// <param name="Whole">With the signs that belong to it: "c#", "select_related", "ci/cd", ".net".</param>
/// <param name="Joined">Without them: "selectrelated"; the same as <paramref name="Whole"/> where there are none.</param>
/// <param name="Parts">What lies between the signs, in order: "select", "related".</param>
/// <param name="Humps">What camel case parts: "type", "script"; empty where it parts nothing.</param>
internal sealed record Word(int Start, int End, string Whole, string Joined, IReadOnlyList<WordPart> Parts, IReadOnlyList<string> Humps)
{
    public bool IsPlain => Parts.Count == 1 && Whole == Parts[0].Text;
}

internal readonly record struct WordPart(string Text, int Start, int End);
