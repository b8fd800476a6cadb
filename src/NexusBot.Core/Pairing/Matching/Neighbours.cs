using System.Runtime.CompilerServices;

namespace NexusBot.Core.Pairing.Matching;

/// <summary>What each vertex knows of the even ones next to it. Here the time goes, so each method is one plain loop over arcs.</summary>
/// <remarks>Compiled at once for speed: a round is matched once a week, and never runs long enough to be compiled again.</remarks>
internal sealed class Neighbours(BlossomForest forest, EventQueue events)
{
    /// <summary>A vertex became even: tells those around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Follow(int vertex)
    {
        var vertices = forest.Vertices;
        var start = forest.Arcs.Starts[vertex];
        var arcs = forest.Arcs.All.AsSpan(start, forest.Arcs.Starts[vertex + 1] - start);
        var price = vertices[vertex].Price;
        for (var i = 0; i < arcs.Length; i++)
        {
            ref var to = ref vertices[arcs[i].To];
            var nearness = price - arcs[i].Weight;
            if (to.Label == Label.Even)
            {
                if (forest.TopOf(arcs[i].To) != forest.TopOf(vertex))
                    events.Add((nearness + to.Price) >> 1, EventKind.Arc, start + i);
            }
            else if (nearness < to.Nearest)
            {
                (to.Nearest, to.NearestArc) = (nearness, start + i);
                if (to.Label == Label.Outside)
                    events.Add(nearness + to.Price, EventKind.Arc, start + i);
            }
        }
    }

    /// <summary>Finds the nearest even neighbour anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void LookAround(int vertex)
    {
        var vertices = forest.Vertices;
        var start = forest.Arcs.Starts[vertex];
        var arcs = forest.Arcs.All.AsSpan(start, forest.Arcs.Starts[vertex + 1] - start);
        var (nearest, nearestArc) = (long.MaxValue, -1);
        for (var i = 0; i < arcs.Length; i++)
        {
            ref var to = ref vertices[arcs[i].To];
            if (to.Label == Label.Even && to.Price - arcs[i].Weight < nearest)
                (nearest, nearestArc) = (to.Price - arcs[i].Weight, arcs[i].Reverse);
        }

        (vertices[vertex].Nearest, vertices[vertex].NearestArc) = (nearest, nearestArc);
        if (vertices[vertex].Label == Label.Outside)
            Await(vertex);
    }

    /// <summary>A vertex is no longer even: those who knew it as their nearest look around.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ForgetAt(int vertex)
    {
        var end = forest.Arcs.Starts[vertex + 1];
        for (var arc = forest.Arcs.Starts[vertex]; arc < end; arc++)
        {
            var to = forest.Arcs.All[arc].To;
            if (forest.Vertices[to].NearestArc == arc && forest.Vertices[to].Label != Label.Even)
                LookAround(to);
        }
    }

    /// <summary>Notes when a vertex outside the trees is reached.</summary>
    public void Await(int vertex)
    {
        ref var state = ref forest.Vertices[vertex];
        if (state.NearestArc >= 0)
            events.Add(state.Nearest + state.Price, EventKind.Arc, state.NearestArc);
    }
}
