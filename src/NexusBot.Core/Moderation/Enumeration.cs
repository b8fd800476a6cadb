namespace NexusBot.Core.Moderation;

/// <summary>Several things in one sentence: "a", "a and b", "a, b and c".</summary>
internal static class Enumeration
{
    public static string Of(IReadOnlyList<string> items, string conjunction) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} {conjunction} {items[^1]}";
}
