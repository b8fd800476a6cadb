namespace NexusBot.Core.Learnings.Search;

/// <summary>What of a text stands between backticks, as Markdown reads it: as many close as open, and a fence that nothing closes goes on to the end.</summary>
/// <param name="Code">The code itself.</param>
/// <param name="Marks">What only says that it is code: the backticks, those too that open nothing, and the language behind a fence.</param>
public sealed record CodeSpans(IReadOnlyList<Range> Code, IReadOnlyList<Range> Marks)
{
    private const char Backtick = '`';
    private const int Fence = 3;
    private const int LongestLanguage = 20;

    public static CodeSpans Of(string text)
    {
        var (code, marks, runs) = (new List<Range>(), new List<Range>(), Runs(text));
        for (var i = 0; i < runs.Count; i++)
        {
            var (start, length) = runs[i];
            var begin = start + length + (length >= Fence ? LanguageAt(text, start + length) : 0);
            marks.Add(start..begin);
            var closing = runs.FindIndex(i + 1, run => run.Length == length || (length >= Fence && run.Length > length));
            if (closing >= 0)
            {
                code.Add(begin..Math.Max(begin, runs[closing].Start));
                marks.Add(runs[closing].Start..(runs[closing].Start + runs[closing].Length));
                i = closing;
            }
            else if (length >= Fence)
            {
                code.Add(begin..text.Length);
                break;
            }
        }

        return new CodeSpans(code, marks);
    }

    private static List<(int Start, int Length)> Runs(string text)
    {
        var runs = new List<(int Start, int Length)>();
        for (var at = text.IndexOf(Backtick, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Backtick, at))
        {
            var length = 1;
            while (at + length < text.Length && text[at + length] == Backtick)
                length++;
            runs.Add((at, length));
            at += length;
        }

        return runs;
    }

    // Only where the line ends behind it; else it is code already.
    private static int LanguageAt(string text, int start)
    {
        var end = text.AsSpan(start).IndexOf('\n');
        return end is >= 0 and <= LongestLanguage && !text.AsSpan(start, end).TrimEnd('\r').ContainsAny(' ', Backtick) ? end : 0;
    }
}
