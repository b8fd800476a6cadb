namespace NexusBot.Core.Pairing.Matching;

/// <summary>A vertex or a blossom: an odd cycle of smaller nodes, each joined to the next by a tight edge.</summary>
internal struct Node
{
    /// <summary>The price of a blossom, as if time were 0: an outermost even one costs this and twice the time, an odd one this less twice the time.</summary>
    public long Price;

    /// <summary>The blossom around it, or -1.</summary>
    public int Parent;

    /// <summary>A step towards the outermost blossom of this search (itself, if it is that).</summary>
    public int Above;

    /// <summary>The one vertex that is not matched within.</summary>
    public int Base;

    /// <summary>The child that holds the base; the cycle of children begins there.</summary>
    public int BaseChild;

    /// <summary>Its neighbours in the cycle of its parent, and the arc to the next one.</summary>
    public int Next;
    public int Previous;
    public int LinkArc;

    /// <summary>Its vertices, a stretch of the list that <see cref="BlossomForest"/> keeps.</summary>
    public int FirstVertex;
    public int LastVertex;

    /// <summary>For an odd node the arc by which the tree reached it.</summary>
    public int TreeArc;

    /// <summary>The tree that holds it, unless it is outside.</summary>
    public int Tree;

    public int Mark;
    public Label Label;
}
