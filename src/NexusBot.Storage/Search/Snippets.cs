using System.Globalization;
using System.Text;
using NexusBot.Core.Learnings.Search;
using NexusBot.Storage.Search.Queries;
using NexusBot.Storage.Search.Words;

namespace NexusBot.Storage.Search;

/// <summary>Cuts the piece of a learning that shows best why it was found.</summary>
internal static class Snippets
{
    private const int Length = 180;
    private const int Lead = 40;
    private const int MostRead = 12_000;
    private const char Ellipsis = '…';

    /// <summary>Null when nothing of the text was looked for.</summary>
    public static Snippet? Cut(string text, Wanted wanted)
    {
        var read = text.Length <= MostRead ? text : text[..Border(text, MostRead)];
        var found = Find(read, wanted);
        if (found.Count == 0)
            return null;

        var first = BestWindow(found);
        var start = Border(read, StartOfWord(read, Math.Max(0, found[first].Start - Lead)));
        var end = Border(read, Math.Min(read.Length, start + Length));
        return Show(text, start, end, [.. found.Where(match => match.Start >= start && match.End <= end)], CodeSpans.Of(read));
    }

    private static List<Match> Find(string text, Wanted wanted)
    {
        var beginnings = wanted.Stems.Select(Beginning).ToHashSet(StringComparer.Ordinal);
        var found = new List<Match>();
        foreach (var word in WordReader.Read(text))
        {
            if (wanted.Exact.Contains(word.Whole) || wanted.Exact.Contains(word.Joined))
                found.Add(new Match(word.Start, word.End, word.Whole));
            else
                FindParts(word);
        }

        return found;

        // Most words of a text do not even begin like one that is wanted, and need no stem.
        void FindParts(Word word)
        {
            foreach (var part in word.Parts)
            {
                if (beginnings.Contains(Beginning(part.Text)) && Stems.Of(part.Text) is var stem && wanted.Stems.Contains(stem))
                    found.Add(new Match(part.Start, part.End, stem));
            }
        }
    }

    private static string Beginning(string text) => text.Length <= 2 ? text : text[..2];

    // Different words tell more than the same one again.
    private static int BestWindow(List<Match> found)
    {
        var (best, bestValue) = (0, -1);
        for (var first = 0; first < found.Count; first++)
        {
            var within = found.Skip(first).TakeWhile(match => match.End <= found[first].Start + Length - Lead).ToList();
            var value = (within.Select(match => match.Term).Distinct().Count() * 100) + Math.Min(within.Count, 50);
            if (value > bestValue)
                (best, bestValue) = (first, value);
        }

        return best;
    }

    private static Snippet Show(string text, int start, int end, List<Match> matches, CodeSpans spans)
    {
        var shown = new StringBuilder(end - start + 2);
        if (start > 0)
            shown.Append(Ellipsis);

        var places = new int[end - start + 1];
        for (var at = start; at < end; at++)
        {
            places[at - start] = shown.Length;
            if (!spans.Marks.Any(mark => mark.Start.Value <= at && at < mark.End.Value))
                shown.Append(char.IsWhiteSpace(text[at]) || char.IsControl(text[at]) ? ' ' : text[at]);
        }

        places[^1] = shown.Length;
        if (end < text.Length)
            shown.Append(Ellipsis);

        return new Snippet(shown.ToString(), Apart(matches.Select(match => Place(match.Start, match.End))))
        {
            Code = Apart(spans.Code.Select(code => Place(code.Start.Value, code.End.Value))),
        };

        Range Place(int from, int to) => places[Math.Clamp(from, start, end) - start]..places[Math.Clamp(to, start, end) - start];
    }

    private static List<Range> Apart(IEnumerable<Range> ranges)
    {
        var apart = new List<Range>();
        foreach (var range in ranges)
        {
            if (range.End.Value > range.Start.Value && (apart.Count == 0 || range.Start.Value >= apart[^1].End.Value))
                apart.Add(range);
        }

        return apart;
    }

    private static int StartOfWord(string text, int at)
    {
        for (var i = at; i > 0 && i < at + (Lead / 2) && i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]))
                return i;
        }

        return at;
    }

    // The last border between two characters, as a reader sees them, at or before the place.
    private static int Border(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
            return Math.Clamp(at, 0, text.Length);

        // No character of a person's is longer; beginning at a line's or word's end each is read whole.
        var from = at;
        while (from > 0 && at - from < 64 && !(char.IsAscii(text[from - 1]) && char.IsAscii(text[from])))
            from--;
        while (from + StringInfo.GetNextTextElementLength(text, from) is var next && next <= at)
            from = next;

        return from;
    }

    private readonly record struct Match(int Start, int End, string Term);
}
