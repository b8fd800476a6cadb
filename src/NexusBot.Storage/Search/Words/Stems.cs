using Lucene.Net.Tartarus.Snowball.Ext;

namespace NexusBot.Storage.Search.Words;

/// <summary>English stems by Snowball's rules: "caching", "cached" and "caches" are one word. Other scripts stay as they are.</summary>
internal static class Stems
{
    private const int Shortest = 3;

    // A stemmer holds the word that it works on.
    [ThreadStatic]
    private static EnglishStemmer? s_stemmer;

    public static string Of(string folded)
    {
        if (folded.Length < Shortest || folded.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return folded;

        var stemmer = s_stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(folded);
        stemmer.Stem();
        return stemmer.Current;
    }
}
