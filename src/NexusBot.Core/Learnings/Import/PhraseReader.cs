using System.Text;
using Markdig.Syntax.Inlines;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Reads inline Markdown into phrases, one for each line that its author would call one.</summary>
internal sealed class PhraseReader
{
    // No line of a README is longer; a hostile one shall not be joined without end.
    private const int MaxLength = 4000;

    private readonly List<Phrase> _phrases = [];
    private readonly StringBuilder _text = new();
    private int _lead;
    private bool _isInnerLink;

    public static List<Phrase> Read(ContainerInline? inlines)
    {
        var reader = new PhraseReader();
        reader.Add(inlines);
        reader.EndLine();
        return Unwrapped(reader._phrases);
    }

    private void Add(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    _text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    _text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    _text.Append(link.Url);
                    break;
                case HtmlInline brackets:
                    // HTML is gone by now; what is left is like Span<T>.
                    _text.Append(brackets.Tag);
                    break;
                case LineBreakInline:
                    EndLine();
                    break;
                case LinkInline link:
                    AddLink(link);
                    break;
                case EmphasisInline emphasis:
                    AddEmphasis(emphasis);
                    break;
                case ContainerInline inner:
                    Add(inner);
                    break;
            }
        }
    }

    private void AddLink(LinkInline link)
    {
        if (link.IsImage)
            return;

        var isFirst = _text.Length == 0;
        Add(link);
        _isInnerLink |= isFirst && link.NextSibling is null or LineBreakInline && !Uri.IsWellFormedUriString(link.Url, UriKind.Absolute);
    }

    private void AddEmphasis(EmphasisInline emphasis)
    {
        var isLead = _lead == 0 && Wording.Bare(_text.ToString()).Length == 0;
        Add(emphasis);
        if (isLead)
            _lead = _text.Length;
    }

    private void EndLine()
    {
        var raw = _text.ToString();
        var lead = Wording.Bare(raw[.._lead]);
        var text = Wording.Bare(raw);
        if (text.Length > 0)
            AddPhrase(text, text.StartsWith(lead, StringComparison.Ordinal) ? lead.Length : 0);

        _text.Clear();
        _lead = 0;
        _isInnerLink = false;
    }

    // "Problem: … Solution: …" on one line is two lines to its author.
    private void AddPhrase(string text, int lead)
    {
        var cut = ChallengeLabel.Read(text) is null ? -1 : ChallengeLabel.FindSolution(text, lead);
        if (cut < 0)
            _phrases.Add(new Phrase(text, lead, _isInnerLink));
        else
            _phrases.AddRange([new Phrase(text[..cut].TrimEnd(), lead), new Phrase(text[cut..])]);
    }

    // A line that was only wrapped goes on in the next one; a label begins a line of its own.
    private static List<Phrase> Unwrapped(List<Phrase> lines)
    {
        var phrases = new List<Phrase>();
        foreach (var line in lines)
        {
            if (phrases.Count == 0 || Begins(line, phrases[^1]))
                phrases.Add(line);
            else if (phrases[^1].Text.Length < MaxLength)
                phrases[^1] = Joined(phrases[^1], line);
        }

        return phrases;
    }

    private static bool Begins(Phrase line, Phrase before) =>
        (line.LeadLength > 0 && Headline.Split(line) is { HasSeparator: true })
        || ChallengeLabel.Read(line.Text) is not null
        || Prose.IsSolution(line.Text)
        || (Headline.IsLabelled(line.Text) && Headline.IsLabelled(before.Text))
        || SectionName.ReadPure(line.Text) is not null
        || (before.LeadLength == 0 && SectionName.ReadPure(before.Text) is not null)
        || (before.IsAllLead && SectionName.ReadPure(before.Text) is not null)
        || line.Text.Contains('\t', StringComparison.Ordinal)
        || (line.IsAllLead && before.Text.EndsWith('.'));

    private static Phrase Joined(Phrase first, Phrase second) =>
        first.IsAllLead && !first.Text.EndsWith(':')
            ? first with { Text = $"{first.Text.TrimEnd()}: {second.Text}" }
            : first with { Text = $"{first.Text} {second.Text}", IsInnerLink = first.IsInnerLink && second.IsInnerLink };
}
