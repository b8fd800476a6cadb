using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>
/// Writes a README anew in Markdown that means what its author meant: headings with their space, one kind of bullet, and lists
/// that are nested as they look, whatever their indentation.
/// </summary>
internal sealed partial class LineRepair
{
    private const int MaxDepth = 6;
    private const int MaxParentLength = 80;

    private readonly List<string> _written = [];
    private readonly List<string> _lines;
    private readonly bool _isPlain;

    // The open items of the list at hand: how far each was indented, and whether unmarked bullets below are its children.
    private readonly List<(int Indent, bool TakesSiblings)> _open = [];

    private LineRepair(List<string> lines)
    {
        _lines = lines;
        _isPlain = IsPlain(lines);
    }

    public static string Apply(string markdown)
    {
        var repair = new LineRepair(TabTables.Apply(CodeRemoval.Apply(ReadmeLines.Of(markdown))));
        for (var i = 0; i < repair._lines.Count; i++)
            repair.Write(i);

        return string.Join('\n', repair._written);
    }

    private void Write(int index)
    {
        var line = _lines[index].Replace("\t", "    ", StringComparison.Ordinal);
        var text = line.TrimStart();
        var indent = line.Length - text.Length;
        if (text.Length == 0)
            _written.Add("");
        else if (AnyHeading().IsMatch(line) && SpacedHeading(text) is { } heading)
            WriteBlock(heading);
        else if (Rule().IsMatch(text))
            WriteBlock("---");
        else if (ReadItem(text, index) is { } item)
            WriteItemOrHeading(item.Text, indent, item.IsNumbered, index);
        else if (IsLoneSymbol(text, index))
            WriteBlock($"**{text}**");
        else if (text.StartsWith('|'))
            WriteTable(text);
        else
            WriteText(_lines[index].Trim(), indent, index);
    }

    // Nothing is marked but the document's own name on top.
    private static bool IsPlain(List<string> lines)
    {
        var first = lines.FindIndex(line => line.Length > 0);
        var rest = lines.Skip(first + 1).ToList();
        return first >= 0 && !rest.Exists(line => AnyHeading().IsMatch(line))
            && (!AnyHeading().IsMatch(lines[first]) || !rest.Exists(line => AnyMark().IsMatch(line)));
    }

    private void WriteItemOrHeading(string text, int indent, bool isNumbered, int index)
    {
        if (text.StartsWith('#') && SpacedHeading(text) is { } heading)
            WriteBlock(heading);
        else if (_isPlain && isNumbered && StandsAlone(text, index))
            WriteBlock($"## {text}");
        else
            WriteItem(text, indent, isNumbered);
    }

    // "4. What I learned" above a text is a heading; "4. Deploy it" between "3. …" and "5. …" is an item.
    private bool StandsAlone(string text, int index) =>
        text.Length <= MaxParentLength && (char.IsLetterOrDigit(text[^1]) || text[^1] is ')' or '?')
        && !text.Contains(": ", StringComparison.Ordinal) && IsBlank(index - 1)
        && _lines.FindIndex(index + 1, line => line.Length > 0) is var next && next >= 0 && !Number().IsMatch(_lines[next]);

    // An emoji before a few words, with nothing alike beside it and a text below.
    private bool IsLoneSymbol(string text, int index) =>
        text.Length <= MaxParentLength && SymbolItem().IsMatch(text) && char.IsLetterOrDigit(text[^1]) && !text.Contains(':', StringComparison.Ordinal)
        && IsBlank(index - 1) && _lines.FindIndex(index + 1, line => line.Length > 0) is var next && next >= 0 && !SymbolItem().IsMatch(_lines[next].TrimStart());

    private bool IsBlank(int index) => index < 0 || string.IsNullOrWhiteSpace(_lines[index]);

    private void WriteBlock(string line)
    {
        _open.Clear();
        _written.AddRange(["", line, ""]);
    }

    private void WriteTable(string row)
    {
        if (_open.Count > 0 || (_written.Count > 0 && !_written[^1].StartsWith('|')))
            _written.Add("");
        _open.Clear();
        _written.Add(row);
    }

    private void WriteItem(string text, int indent, bool isNumbered)
    {
        while (_open.Count > 0 && _open[^1].Indent > indent)
            _open.RemoveAt(_open.Count - 1);

        var isChildOfNumber = _open.Count > 0 && !isNumbered && _open[^1].TakesSiblings && indent - _open[^1].Indent <= 1;
        if (_open.Count > 0 && !isChildOfNumber && indent - _open[^1].Indent <= 1)
            _open.RemoveAt(_open.Count - 1);
        // A number at the same place ends the bullets below the number before it.
        if (isNumbered && _open.Count > 0 && _open[^1].TakesSiblings && indent - _open[^1].Indent <= 1)
            _open.RemoveAt(_open.Count - 1);
        if (_open.Count < MaxDepth)
            _open.Add((indent, isNumbered && IsShortLead(text)));
        if (_open.Count == 1)
            _written.Add("");

        _written.Add(new string(' ', 2 * (_open.Count - 1)) + "- " + text);
    }

    private void WriteText(string text, int indent, int index)
    {
        var followsBlank = index == 0 || string.IsNullOrWhiteSpace(_lines[index - 1]);
        if (_isPlain && followsBlank && indent >= 4)
            WriteItem(text, indent, isNumbered: false);
        else if (_open.Count > 0 && (indent > _open[^1].Indent || !followsBlank) && !IsBareSection(text))
        {
            while (followsBlank && _open.Count > 1 && indent <= _open[^1].Indent)
                _open.RemoveAt(_open.Count - 1);
            _written.Add(new string(' ', 2 * _open.Count) + text);
        }
        else if (IsParentOfNext(text, indent, index) || (indent >= 4 && followsBlank))
            WriteItem(text, indent, isNumbered: false);
        else
            WriteParagraph(text, index);
    }

    private void WriteParagraph(string text, int index)
    {
        _open.Clear();
        var continues = char.IsLower(text[0]) && index > 0 && !string.IsNullOrWhiteSpace(_lines[index - 1]);
        if ((_isPlain && !continues) || IsBareSection(text))
            _written.AddRange(["", text, ""]);
        else
            _written.Add(text);
    }

    private static bool IsBareSection(string text) => text.Length <= MaxParentLength && SectionName.ReadPure(text) is not null;

    // Bullets that are indented under a line without one belong to it.
    private bool IsParentOfNext(string text, int indent, int index) =>
        text.Length <= MaxParentLength && index + 1 < _lines.Count && _lines[index + 1] is var next
        && next.Length - next.TrimStart().Length >= indent + 2 && ReadItem(next.TrimStart(), index + 1) is not null
        && SectionName.ReadPure(text) is null;

    private static bool IsShortLead(string text) => text.Length <= MaxParentLength && (text.EndsWith(':') || text.EndsWith("**", StringComparison.Ordinal));

    private static string? SpacedHeading(string text)
    {
        var name = text.TrimStart('#');
        if (name.Length == 0 || name[0] == ' ')
            return name.Trim().Trim('#').Length == 0 ? null : text;

        // "#ProDevProjectNexus" is a channel; "#Challenges & Solutions" was meant as a heading.
        return name.Contains(' ', StringComparison.Ordinal) && !name.Contains('#', StringComparison.Ordinal) || SectionName.ReadPure(name) is not null
            ? new string('#', Math.Min(6, text.Length - name.Length)) + " " + name
            : null;
    }

    private (string Text, bool IsNumbered)? ReadItem(string text, int index)
    {
        var item = Item().Match(text);
        var symbol = item.Success ? Match.Empty : SymbolItem().Match(text);
        if (!item.Success && !(symbol.Success && HasSymbolBeside(index) && SectionName.ReadPure(text) is null))
            return null;

        // "- - - x" would nest one list for each dash.
        var rest = item.Success ? text[item.Length..] : text;
        while (Item().Match(rest) is { Success: true } again)
            rest = rest[again.Length..];

        return rest.Length == 0 ? null : (rest, item.Success && char.IsAsciiDigit(item.Value[0]));
    }

    private bool HasSymbolBeside(int index)
    {
        var before = _lines.FindLastIndex(Math.Max(0, index - 1), line => line.Length > 0);
        var after = index + 1 < _lines.Count ? _lines.FindIndex(index + 1, line => line.Length > 0) : -1;
        return (before >= 0 && before < index && IsSymbolItem(_lines[before].TrimStart())) || (after >= 0 && IsSymbolItem(_lines[after].TrimStart()));
    }

    private static bool IsSymbolItem(string text) => SymbolItem().IsMatch(text) && SectionName.ReadPure(text) is null;

    [GeneratedRegex(@"^\s{0,3}#{1,6}")]
    private static partial Regex AnyHeading();

    [GeneratedRegex(@"^\s*[-*+]\s|\*\*|^\s*\|")]
    private static partial Regex AnyMark();

    [GeneratedRegex(@"^\s*\d{1,2}[.)]")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[-*_=]\s*){3,}$|^[─—_]{3,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:[-+*]\s+(?:\[[ xX]\]\s+)?|-(?=[A-Z*`\p{So}])|[•⦁●▪◦‣∙·○➤►▸–—]\s+|\d{1,2}[.)]\s*(?=[^\d\s])|\d\uFE0F?\u20E3\s*)")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:\p{So}|[\uD83C-\uD83E][\uDC00-\uDFFF]|[✓✔✅➡])\uFE0F?\s+\S")]
    private static partial Regex SymbolItem();
}
