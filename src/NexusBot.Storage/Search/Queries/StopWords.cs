using System.Collections.Frozen;

namespace NexusBot.Storage.Search.Queries;

/// <summary>English words that hold a question together and say nothing about its answer. Alone they are searched like any other.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> s_words = FrozenSet.ToFrozenSet(
    [
        "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "doing",
        "don", "for", "from", "get", "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "not", "of", "on",
        "or", "our", "should", "so", "some", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to",
        "too", "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "would", "you", "your",
    ]);

    public static bool Contains(string folded) => s_words.Contains(folded);
}
