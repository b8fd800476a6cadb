using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Storage.Search.Words;

namespace NexusBot.Storage.Search;

/// <summary>A learning as the index holds it.</summary>
internal static class LearningIndexDocument
{
    /// <summary>Raised with every change of what is indexed and how: an index of another version is built anew.</summary>
    public const int Version = 3;

    private const int LongestBeginning = 20;

    // A new paragraph is no continuation: no phrase reaches over it.
    private const string Gap = "\n\n";

    private static readonly FieldType s_searched = Frozen(new FieldType(TextField.TYPE_NOT_STORED));

    // Phrases are looked for among all that is in a learning, so that no place needs the order of its words once more.
    private static readonly FieldType s_weighed = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS });
    private static readonly FieldType s_listed = Frozen(new FieldType(TextField.TYPE_NOT_STORED)
    {
        IndexOptions = IndexOptions.DOCS_ONLY,
        OmitNorms = true,
    });

    public static string KeyOf(LearningId id) => id.Value.ToString("N");

    public static string KeyOf(ulong snowflake) => snowflake.ToString("x", CultureInfo.InvariantCulture);

    public static Document Of(Learning learning)
    {
        var content = learning.Content;
        var tags = string.Join(Gap, content.Tags.Select(tag => $"{tag.Key}{Gap}{tag.Display}"));
        var code = string.Join(Gap, content.Codes.Select(code => code.Source));
        var languages = string.Join(Gap, content.Codes.Select(code => code.Language));
        var solution = string.Join(Gap, learning.Solutions.OrderByDescending(one => one.Id == learning.Accepted).Select(one => one.Text));
        var all = string.Join(Gap, content.Title, tags, content.Text, code, languages, solution);
        var document = new Document
        {
            new StringField(LearningFields.Id, KeyOf(learning.Id), Field.Store.NO),
            new BinaryDocValuesField(LearningFields.Id, new BytesRef(learning.Id.Value.ToByteArray(bigEndian: true))),
            new StringField(LearningFields.Guild, KeyOf(learning.Guild.Value), Field.Store.NO),
            new StringField(LearningFields.Author, KeyOf(learning.Author.Value), Field.Store.NO),
            new StringField(LearningFields.Kind, content.Kind.ToString(), Field.Store.NO),
            new Int64Field(LearningFields.Shared, learning.SharedAt.ToUnixTimeMilliseconds(), Field.Store.NO),
            new NumericDocValuesField(LearningFields.Shared, learning.SharedAt.ToUnixTimeMilliseconds()),
            new NumericDocValuesField(LearningFields.Helpful, learning.HelpfulCount),
            new StringField(LearningFields.WholeTitle, WholeTitle(content.Title), Field.Store.NO),
            new Field(LearningFields.Title, new WordTermStream(WordTerms.Exact(content.Title)), s_weighed),
            new Field(LearningFields.TitleStems, new WordTermStream(WordTerms.Stemmed(content.Title)), s_weighed),
            new Field(LearningFields.Tags, new WordTermStream(WordTerms.Exact(tags)), s_weighed),
            new Field(LearningFields.Text, new WordTermStream(WordTerms.Exact(content.Text)), s_weighed),
            new Field(LearningFields.Code, new WordTermStream(WordTerms.Exact(code)), s_weighed),
            new Field(LearningFields.Solution, new WordTermStream(WordTerms.Exact(solution)), s_weighed),
            new Field(LearningFields.All, new WordTermStream(WordTerms.Stemmed(all)), s_searched),
            new Field(LearningFields.Vocabulary, new WordTermStream(WordTerms.Exact(all).Where(CanBeMisspelt)), s_listed),
            new Field(LearningFields.Beginnings, new WordTermStream(Begin(WholeTitle(content.Title))), s_listed),
            new Field(LearningFields.WordBeginnings, new WordTermStream(BeginWords($"{content.Title}{Gap}{tags}")), s_listed),
            new StoredField(LearningFields.StoredTitle, content.Title),
            new StoredField(LearningFields.Shown, Shown([content.Text, solution, .. content.Codes.Select(each => Fenced(each.Source))])),
        };
        foreach (var tag in content.Tags)
            document.Add(new StringField(LearningFields.Tag, SearchKey.Of(tag.Key), Field.Store.NO));

        return document;
    }

    /// <summary>A title as it is compared: its words with one space between.</summary>
    public static string WholeTitle(string title)
    {
        var folded = string.Join(' ', Folding.Fold(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length <= LearningContent.MaxTitleLength ? folded : folded[..LearningContent.MaxTitleLength];
    }

    /// <summary>As much of what was typed as <see cref="LearningFields.Beginnings"/> knows.</summary>
    public static string Beginning(string text) => text.Length <= LongestBeginning ? text : text[..LongestBeginning];

    // A fence that nothing in the code closes.
    private static string Fenced(string code)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
            fence += '`';
        return $"{fence}\n{code}\n{fence}";
    }

    private static string Shown(IEnumerable<string> parts) => string.Join('\n', parts.Where(part => part.Length > 0));

    private static bool CanBeMisspelt(WordTerm term) => term.Text.Length >= Spelling.ShortestForgiven;

    private static IEnumerable<WordTerm> BeginWords(string text) => WordTerms.Exact(text).SelectMany(term => Begin(term.Text)).DistinctBy(term => term.Text);

    private static IEnumerable<WordTerm> Begin(string text)
    {
        for (var length = 1; length <= Math.Min(text.Length, LongestBeginning); length++)
            yield return new WordTerm(text[..length], 1, 0, length);
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
