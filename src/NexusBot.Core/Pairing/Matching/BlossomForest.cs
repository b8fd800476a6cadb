namespace NexusBot.Core.Pairing.Matching;

/// <summary>
/// The matching and the nested blossoms over it. Nodes below the number of vertices are the vertices, the others blossoms.
/// Invariants: matched edges and the links of every blossom are tight; each blossom has an odd number of children, all of which but the
/// base child are matched along the cycle in twos; a blossom's vertices lie side by side in one list, those of each child too.
/// </summary>
internal sealed class BlossomForest
{
    private readonly int[] _nextVertex;
    private readonly int[] _unused;
    private int _unusedCount;

    public BlossomForest(ArcLists arcs)
    {
        Arcs = arcs;
        var vertices = arcs.VertexCount;
        // Nested odd sets of n vertices are less than n / 2; while one is made, its children still stand.
        Nodes = new Node[vertices + (vertices / 2) + 1];
        Vertices = new Vertex[vertices];
        MateArcs = new int[vertices];
        _nextVertex = new int[vertices];
        _unused = new int[Nodes.Length - vertices];
        for (var node = Nodes.Length - 1; node >= vertices; node--)
            _unused[_unusedCount++] = node;

        Array.Fill(MateArcs, -1);
        for (var vertex = 0; vertex < vertices; vertex++)
        {
            Vertices[vertex] = new Vertex { Nearest = long.MaxValue, NearestArc = -1, Node = vertex };
            Nodes[vertex] = new Node { Parent = -1, Above = vertex, Base = vertex, FirstVertex = vertex, LastVertex = vertex };
        }
    }

    public ArcLists Arcs { get; }

    public Node[] Nodes { get; }

    public Vertex[] Vertices { get; }

    /// <summary>For each vertex the arc to the one it is matched with, or -1.</summary>
    public int[] MateArcs { get; }

    public bool IsBlossom(int node) => node >= Vertices.Length;

    public VertexWalk VerticesOf(int node) => new(_nextVertex, Nodes[node].FirstVertex, Nodes[node].LastVertex);

    /// <summary>The next node in the cycle of a blossom, one way round or the other.</summary>
    public int Neighbour(int child, bool forward) => forward ? Nodes[child].Next : Nodes[child].Previous;

    /// <summary>The arc from a node to its neighbour.</summary>
    public int LinkBetween(int child, int neighbour, bool forward) =>
        forward ? Nodes[child].LinkArc : Arcs.All[Nodes[neighbour].LinkArc].Reverse;

    /// <summary>The outermost node that holds the vertex. Halves the way for who asks next (Tarjan 1975).</summary>
    public int TopOf(int vertex)
    {
        var nodes = Nodes;
        var node = Vertices[vertex].Node;
        while (nodes[node].Above != node)
        {
            ref var above = ref nodes[node].Above;
            above = nodes[above].Above;
            node = above;
        }

        Vertices[vertex].Node = node;
        return node;
    }

    /// <summary>The arc from an outermost node's base to its match, or -1 for one that is exposed.</summary>
    public int MateArcOf(int node) => MateArcs[Nodes[node].Base];

    /// <summary>The child of <paramref name="blossom"/> that holds the vertex.</summary>
    public int ChildHolding(int blossom, int vertex)
    {
        var child = vertex;
        while (Nodes[child].Parent != blossom)
            child = Nodes[child].Parent;

        return child;
    }

    /// <summary>A new blossom over nodes that are linked into a cycle already, beginning with the one that holds its base.</summary>
    public int Enclose(int baseChild)
    {
        var blossom = _unused[--_unusedCount];
        var last = Nodes[baseChild].Previous;
        var child = baseChild;
        do
        {
            ref var node = ref Nodes[child];
            node.Parent = blossom;
            node.Above = blossom;
            _nextVertex[node.LastVertex] = Nodes[node.Next].FirstVertex;
            child = node.Next;
        }
        while (child != baseChild);

        Nodes[blossom] = new Node
        {
            Parent = -1,
            Above = blossom,
            Base = Nodes[baseChild].Base,
            BaseChild = baseChild,
            FirstVertex = Nodes[baseChild].FirstVertex,
            LastVertex = Nodes[last].LastVertex,
        };
        return blossom;
    }

    /// <summary>Makes the children outermost, and the blossom's number free. They stay linked until something else links them.</summary>
    public void Dissolve(int blossom)
    {
        var first = Nodes[blossom].BaseChild;
        var child = first;
        do
        {
            Nodes[child].Parent = -1;
            Release(child);
            child = Nodes[child].Next;
        }
        while (child != first);

        Nodes[blossom].Label = Label.Outside;
        _unused[_unusedCount++] = blossom;
    }

    /// <summary>Points the vertices of an outermost node straight at it.</summary>
    public void Release(int node)
    {
        Nodes[node].Above = node;
        foreach (var vertex in VerticesOf(node))
            Vertices[vertex].Node = node;
    }
}
