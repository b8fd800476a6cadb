using Lucene.Net.Search;
using NexusBot.Storage.Search.Words;

namespace NexusBot.Storage.Search.Queries;

/// <summary>A word as it was typed, with what it may have meant.</summary>
/// <param name="Query">Null when no learning of the guild holds it or anything close to it.</param>
/// <param name="Meant">How it is perhaps written.</param>
internal sealed record ForgivingWord(Query? Query, string? Meant)
{
    private const float OtherNameWeight = 0.9f;
    private const float MisspeltWeight = 0.6f;
    private const float SecondGuessWeight = 0.25f;
    private const float BegunWeight = 0.5f;
    private const int Rare = 2;
    private const int MuchMore = 10;
    private const int MostGuesses = 3;
    private const int MostCompletions = 6;

    /// <param name="isOpen">Whether it may be the beginning of a word.</param>
    public static ForgivingWord Of(Word word, string? otherName, bool isOpen, GuildView view, Wanted wanted)
    {
        var alternatives = new DisjunctionMaxQuery(0.1f);
        var isKnown = WordQuery.IsKnown(word, view);
        if (isKnown)
            alternatives.Add(WordQuery.Of(word, 1, view, wanted));
        foreach (var other in WordReader.Read(otherName ?? "").Where(other => WordQuery.IsKnown(other, view)))
        {
            alternatives.Add(WordQuery.Of(other, OtherNameWeight, view, wanted));
            isKnown = true;
        }

        if (isKnown && !IsRare(word, view))
            return new ForgivingWord(alternatives, null);

        var begun = isOpen && Complete(word, alternatives, view, wanted);
        var meant = begun ? null : Forgive(word, isKnown, alternatives, view, wanted);
        return new ForgivingWord(alternatives.Disjuncts.Count > 0 ? alternatives : null, meant);
    }

    private static bool IsRare(Word word, GuildView view) =>
        word.IsPlain && view.Count(LearningFields.All, Stems.Of(word.Whole), Rare + 1) <= Rare;

    private static bool Complete(Word word, DisjunctionMaxQuery alternatives, GuildView view, Wanted wanted)
    {
        var any = false;
        foreach (var completed in Spelling.Complete(view, word.Whole, MostCompletions).Where(text => text != word.Whole))
        {
            foreach (var other in WordReader.Read(completed).Where(other => WordQuery.IsKnown(other, view)))
            {
                alternatives.Add(WordQuery.Of(other, BegunWeight, view, wanted));
                any = true;
            }
        }

        return any;
    }

    // Of a word that somebody did write, only a much more usual one is a likely meaning.
    private static string? Forgive(Word word, bool isKnown, DisjunctionMaxQuery alternatives, GuildView view, Wanted wanted)
    {
        string? meant = null;
        foreach (var (guess, place) in Spelling.Suggest(view, word.Joined, MostGuesses).Select((guess, place) => (guess, place)))
        {
            if (guess.Edits == 0 || (isKnown && (guess.Edits > 1 || guess.Count < Rare * MuchMore)))
                continue;

            var weight = place == 0 && !isKnown ? MisspeltWeight / guess.Edits : SecondGuessWeight;
            foreach (var other in WordReader.Read(guess.Text).Take(1))
                alternatives.Add(WordQuery.Of(other, weight, view, wanted));

            meant ??= guess.Text;
        }

        return meant;
    }
}
