namespace NexusBot.Core.Pairing.Matching;

/// <summary>Vertices 0 to n − 1 and the edges between them. It need not be connected, and may be empty.</summary>
public sealed class WeightedGraph
{
    public const int MaxVertices = 1 << 28;

    private readonly WeightedEdge[] _edges;

    public WeightedGraph(int vertexCount, IEnumerable<WeightedEdge> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(vertexCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vertexCount, MaxVertices);
        VertexCount = vertexCount;
        _edges = [.. edges];
        foreach (var edge in _edges)
        {
            if ((uint)edge.First >= (uint)vertexCount || (uint)edge.Second >= (uint)vertexCount || edge.First == edge.Second)
                throw new ArgumentException($"{edge} does not join two of {vertexCount} vertices.", nameof(edges));
        }
    }

    public int VertexCount { get; }

    public ReadOnlySpan<WeightedEdge> Edges => _edges;
}
