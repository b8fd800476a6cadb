using System.Globalization;
using NexusBot.Core.Pairing.Matching;

namespace NexusBot.Benchmarks.Pairing;

/// <summary>An instance as text: "n m", then "u v w" a line, vertices from 0. Blank lines and extra spaces do not matter.</summary>
internal static class MatchFile
{
    public static WeightedGraph Read(TextReader reader)
    {
        var numbers = Numbers(reader).GetEnumerator();
        var (n, m) = ((int)Next(numbers), (int)Next(numbers));
        var edges = new WeightedEdge[m];
        for (var i = 0; i < m; i++)
            edges[i] = new((int)Next(numbers), (int)Next(numbers), Next(numbers));
        return new(n, edges);
    }

    private static long Next(IEnumerator<long> numbers) =>
        numbers.MoveNext() ? numbers.Current : throw new InvalidDataException("The file ends before all its edges are told.");

    private static IEnumerable<long> Numbers(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            foreach (var word in line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
                yield return long.Parse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
    }
}
