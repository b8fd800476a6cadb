using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads a README into an outline: what stands under which heading, item or label.</summary>
internal sealed class ReadmeOutline
{
    public const int DeepestMarked = 6;

    private const int NamedRank = 7;
    private const int BoldRank = 8;
    private const int LabelRank = 9;
    private const int MaxHeadingWords = 10;
    private const int MaxLabelWords = 6;
    private const int MaxNameWords = 3;

    private static readonly MarkdownPipeline s_pipeline = MakePipeline();

    private readonly OutlineNode _root = new(OutlineKind.Heading, 0, Phrase.Empty, 0);
    private readonly Stack<OutlineNode> _open = new();
    private readonly bool _isPlain;

    private ReadmeOutline(MarkdownDocument document)
    {
        _isPlain = !document.OfType<HeadingBlock>().Any();
        _open.Push(_root);
        foreach (var block in document)
            Add(block);
    }

    public static IReadOnlyList<OutlineNode> Of(string markdown)
    {
        var text = LineRepair.Apply(markdown);
        try
        {
            return new ReadmeOutline(Markdown.Parse(text, s_pipeline))._root.Children;
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("nested", StringComparison.Ordinal))
        {
            // Nobody writes such emphasis and links by accident; the words are the same without them.
            return new ReadmeOutline(Markdown.Parse(string.Concat(text.Where(c => c is not ('*' or '_' or '[' or ']' or '!' or '<'))), s_pipeline))
                ._root.Children;
        }
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        return builder.Build();
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                if (PhraseReader.Read(heading.Inline) is [var title, ..])
                    Open(heading.Level, title, heading.Line);
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                    _open.Peek().Children.AddRange(Items(item));
                break;
            case Table table:
                _open.Peek().Children.Add(ReadTable(table));
                break;
            case ParagraphBlock paragraph:
                foreach (var phrase in PhraseReader.Read(paragraph.Inline))
                    AddLine(phrase, paragraph.Line);
                break;
        }
    }

    private void AddLine(Phrase phrase, int line)
    {
        if (RankOf(phrase) is { } rank)
            Open(rank, phrase, line);
        else
        {
            // A label holds the list below it, and not what is said after that list.
            while (_open.Peek() is { Rank: LabelRank } label && label.Children.Exists(child => child.Kind == OutlineKind.Item))
                _open.Pop();
            _open.Peek().Children.Add(new OutlineNode(OutlineKind.Paragraph, 0, phrase, line));
        }
    }

    private void Open(int rank, Phrase title, int line)
    {
        while (_open.Peek() != _root && _open.Peek().Rank >= rank)
            _open.Pop();

        var node = new OutlineNode(OutlineKind.Heading, rank, title, line);
        _open.Peek().Children.Add(node);
        _open.Push(node);
    }

    /// <summary>Null when the line is no heading of any kind.</summary>
    private int? RankOf(Phrase phrase)
    {
        var words = Wording.Words(phrase.Text).Length;
        var isLabel = phrase.Text.EndsWith(':') && words <= MaxLabelWords && !Prose.IsAnnouncement(phrase.Text);
        var isBold = phrase.IsAllLead && words <= MaxHeadingWords && !phrase.Text.EndsWith('.');
        var isTitle = _isPlain && IsTitleLike(phrase.Text, words);
        if (SectionName.Read(phrase.Text) is { } name
            && !phrase.Text.EndsWith('.')
            && !IsToldInLine(phrase.Text)
            && IsName(name, isLabel || isBold, isTitle, words <= MaxNameWords))
            return NamedRank;
        if (isBold)
            return BoldRank;
        if (isLabel)
            return LabelRank;

        return isTitle ? BoldRank : null;
    }

    // "Solution: used a framework" has only words that headings have, too.
    private static bool IsToldInLine(string text) => ChallengeLabel.Read(text) is { Part: not ChallengePart.Other, Rest.Length: > 0 };

    // Where no heading is marked, what looks like one has to do; elsewhere a bare line must say nothing but a section's name.
    private static bool IsName(SectionName name, bool isMarked, bool isTitle, bool isShort) =>
        isTitle || (name.IsPure && (isMarked || isShort || name.Topic is not (Topic.Outside or Topic.Wrapper)));

    private static bool IsTitleLike(string text, int words) =>
        words <= MaxLabelWords && char.IsUpper(text[0]) && char.IsLetterOrDigit(text[^1]) && !text.Contains(':', StringComparison.Ordinal)
        && Wording.Words(text).Count(word => char.IsUpper(word[0])) * 2 > words;

    private static IEnumerable<OutlineNode> Items(ListItemBlock item)
    {
        OutlineNode? node = null;
        var loose = new List<OutlineNode>();
        foreach (var block in item)
        {
            foreach (var read in Within(block))
            {
                if (node is null && read.Kind == OutlineKind.Paragraph)
                    node = read with { Kind = OutlineKind.Item };
                else
                    (node?.Children ?? loose).Add(read);
            }
        }

        return node is null ? loose : [node];
    }

    private static IEnumerable<OutlineNode> Within(Block block) => block switch
    {
        ParagraphBlock paragraph =>
            PhraseReader.Read(paragraph.Inline).Select(phrase => new OutlineNode(OutlineKind.Paragraph, 0, phrase, paragraph.Line)),
        HeadingBlock heading =>
            PhraseReader.Read(heading.Inline).Select(phrase => new OutlineNode(OutlineKind.Paragraph, 0, phrase, heading.Line)),
        ListBlock list => list.OfType<ListItemBlock>().SelectMany(Items),
        Table table => [ReadTable(table)],
        _ => [],
    };

    private static OutlineNode ReadTable(Table table) => new(OutlineKind.Table, 0, Phrase.Empty, table.Line)
    {
        Rows = [.. table.OfType<TableRow>().Select(row => (IReadOnlyList<Phrase>)[.. row.OfType<TableCell>().Select(ReadCell)])],
    };

    private static Phrase ReadCell(TableCell cell)
    {
        var phrases = cell.OfType<ParagraphBlock>().SelectMany(paragraph => PhraseReader.Read(paragraph.Inline)).ToList();
        return phrases.Count == 0 ? Phrase.Empty : phrases[0] with { Text = string.Join(' ', phrases.Select(phrase => phrase.Text)) };
    }
}
