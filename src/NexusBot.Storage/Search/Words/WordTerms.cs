namespace NexusBot.Storage.Search.Words;

/// <summary>A term of the index. Those at the same position stand for the same place in the text.</summary>
/// <param name="Advance">By how many places it lies behind the term before: 0 or 1.</param>
internal readonly record struct WordTerm(string Text, int Advance, int Start, int End);

/// <summary>The terms of a text: what is put into the index and what is looked for in it.</summary>
internal static class WordTerms
{
    /// <summary>As written: each word whole, joined and in parts.</summary>
    public static IEnumerable<WordTerm> Exact(string text)
    {
        foreach (var word in WordReader.Read(text))
        {
            foreach (var (part, place) in word.Parts.Select((part, place) => (part, place)))
            {
                yield return new WordTerm(part.Text, 1, part.Start, part.End);
                if (place > 0 || word.IsPlain)
                    continue;

                yield return new WordTerm(word.Whole, 0, word.Start, word.End);
                if (word.Joined != word.Whole && word.Parts.Count > 1)
                    yield return new WordTerm(word.Joined, 0, word.Start, word.End);
            }
        }
    }

    /// <summary>By their stems, and by what camel case parts.</summary>
    public static IEnumerable<WordTerm> Stemmed(string text)
    {
        foreach (var word in WordReader.Read(text))
        {
            foreach (var (part, place) in word.Parts.Select((part, place) => (part, place)))
            {
                yield return new WordTerm(Stems.Of(part.Text), 1, part.Start, part.End);
                if (place > 0)
                    continue;

                if (!word.IsPlain)
                {
                    yield return new WordTerm(word.Whole, 0, word.Start, word.End);
                    if (word.Joined != word.Whole && word.Parts.Count > 1)
                        yield return new WordTerm(Stems.Of(word.Joined), 0, word.Start, word.End);
                }

                foreach (var hump in word.Humps)
                    yield return new WordTerm(Stems.Of(hump), 0, word.Start, word.End);
            }
        }
    }
}
