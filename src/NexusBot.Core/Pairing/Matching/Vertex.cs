namespace NexusBot.Core.Pairing.Matching;

/// <summary>What the search asks of a vertex for each arc that leads to it, side by side in memory.</summary>
internal struct Vertex
{
    /// <summary>Its price, as if time were 0: an even vertex costs this less the time, an odd one this and the time.</summary>
    public long Price;

    /// <summary>Unless it is even: the least that an even neighbour's price and the arc's weight differ; with its own price, when it is reached.</summary>
    public long Nearest;

    /// <summary>The arc that <see cref="Nearest"/> speaks of, from the even neighbour; -1 for none.</summary>
    public int NearestArc;

    /// <summary>A node that lies in the same outermost blossom, or is it; <see cref="BlossomForest.TopOf"/> finds that one.</summary>
    public int Node;

    public Label Label;
}
