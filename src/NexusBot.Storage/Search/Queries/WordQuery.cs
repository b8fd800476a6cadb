using Lucene.Net.Index;
using Lucene.Net.Search;
using NexusBot.Storage.Search.Words;

namespace NexusBot.Storage.Search.Queries;

/// <summary>What asks for one word: by its stem whether a learning fits, by where and how it is written how well.</summary>
internal static class WordQuery
{
    // How much a word counts where it stands, beside its stem anywhere.
    private static readonly (string Field, float Weight)[] s_places =
    [
        (LearningFields.Title, 0.5f), (LearningFields.Tags, 0.2f), (LearningFields.Text, 0.5f),
        (LearningFields.Code, 0.3f), (LearningFields.Solution, 0.4f),
    ];

    private const float TitleStemWeight = 0.4f;

    public static Query Of(Word word, float weight, GuildView view, Wanted wanted)
    {
        var query = new BooleanQuery(disableCoord: true) { Boost = weight };
        query.Add(Match(word, view, wanted), Occur.MUST);
        foreach (var (field, place) in s_places)
            query.Add(new TermQuery(new Term(field, word.Whole)) { Boost = place }, Occur.SHOULD);
        foreach (var part in word.Parts)
            query.Add(new TermQuery(new Term(LearningFields.TitleStems, Stems.Of(part.Text))) { Boost = TitleStemWeight / word.Parts.Count }, Occur.SHOULD);

        return query;
    }

    /// <summary>Whether any learning of the guild holds the word, in any of its forms.</summary>
    public static bool IsKnown(Word word, GuildView view) =>
        view.Has(LearningFields.All, word.IsPlain ? Stems.Of(word.Whole) : word.Whole)
        || (!word.IsPlain && word.Parts.All(part => view.Has(LearningFields.All, Stems.Of(part.Text))))
        || (word.Parts.Count > 1 && view.Has(LearningFields.All, Stems.Of(word.Joined)));

    /// <summary>The words of a phrase one behind the other.</summary>
    public static Query Phrase(IReadOnlyList<Word> words, Wanted wanted)
    {
        var phrase = new PhraseQuery();
        foreach (var part in words.SelectMany(word => word.Parts))
            phrase.Add(new Term(LearningFields.All, Want(Stems.Of(part.Text), wanted)));

        return phrase;
    }

    // "C#" is no "c", unless nobody ever wrote it; "docker-compose" is also "docker compose" and "dockercompose".
    private static Query Match(Word word, GuildView view, Wanted wanted)
    {
        wanted.Exact.Add(word.Whole);
        if (word.IsPlain)
            return Term(Want(Stems.Of(word.Whole), wanted));
        if (word.Parts.Count == 1)
            return Term(view.Has(LearningFields.All, word.Whole) ? word.Whole : Want(Stems.Of(word.Joined), wanted));

        return new BooleanQuery(disableCoord: true)
        {
            { Term(word.Whole), Occur.SHOULD },
            { Term(Want(Stems.Of(word.Joined), wanted)), Occur.SHOULD },
            { Phrase([word], wanted), Occur.SHOULD },
        };
    }

    private static TermQuery Term(string text) => new(new Term(LearningFields.All, text));

    private static string Want(string stem, Wanted wanted)
    {
        wanted.Stems.Add(stem);
        return stem;
    }
}
