using NexusBot.Core.Pairing.Matching;

namespace NexusBot.Tests.Pairing;

internal static class SomeGraph
{
    public static WeightedGraph Random(Random random, int vertices, double density, int least, int most)
    {
        var edges = new List<WeightedEdge>();
        for (var one = 0; one < vertices; one++)
        {
            for (var other = one + 1; other < vertices; other++)
            {
                if (random.NextDouble() < density)
                    edges.Add(new(one, other, random.Next(least, most)));
            }
        }

        return new(vertices, edges);
    }

    /// <summary>Weights that tie, that differ, that are negative in part, in turn.</summary>
    public static WeightedGraph Small(Random random, int number)
    {
        var (least, most) = (number % 4) switch { 0 => (1, 3), 1 => (-5, 6), 2 => (1, 20), _ => (-1000, 1000) };
        return Random(random, random.Next(0, 10), random.NextDouble(), least, most);
    }

    /// <summary>Triangles on the corners of triangles, and so on: blossoms in blossoms, with a tail at each of the corners.</summary>
    public static WeightedGraph Nested(Random random, int depth)
    {
        var corners = (int)Math.Pow(3, depth);
        var edges = new List<WeightedEdge>();
        for (var size = 1; size < corners; size *= 3)
        {
            for (var start = 0; start < corners; start += 3 * size)
            {
                for (var side = 0; side < 3; side++)
                {
                    var (from, to) = (start + (side * size), start + ((side + 1) % 3 * size));
                    edges.Add(new(from + random.Next(size), to + random.Next(size), 1000 - (10 * size) + random.Next(5)));
                }
            }
        }

        for (var corner = 0; corner < corners; corner++)
            edges.Add(new(corner, corners + corner, random.Next(400, 1000)));
        return new(2 * corners, edges);
    }
}
