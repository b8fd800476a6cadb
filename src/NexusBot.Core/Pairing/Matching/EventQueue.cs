using System.Runtime.CompilerServices;

namespace NexusBot.Core.Pairing.Matching;

/// <summary>What will happen to the search tree, by time: a heap of four children a node, which spares cache misses over two.</summary>
internal sealed class EventQueue
{
    private SearchEvent[] _heap = new SearchEvent[256];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(long time, EventKind kind, int what)
    {
        if (_count == _heap.Length)
            Array.Resize(ref _heap, 2 * _count);

        var heap = _heap;
        var place = _count++;
        while (place > 0)
        {
            var parent = (place - 1) >> 2;
            if (heap[parent].Time <= time)
                break;

            heap[place] = heap[parent];
            place = parent;
        }

        heap[place] = new SearchEvent(time, kind, what);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryTake(out SearchEvent first)
    {
        var heap = _heap;
        first = heap[0];
        if (_count == 0)
            return false;

        var last = heap[--_count];
        var place = 0;
        for (var child = 1; child < _count; child = (place << 2) + 1)
        {
            var least = child;
            var end = Math.Min(child + 4, _count);
            for (var other = child + 1; other < end; other++)
            {
                if (heap[other].Time < heap[least].Time)
                    least = other;
            }

            if (last.Time <= heap[least].Time)
                break;

            heap[place] = heap[least];
            place = least;
        }

        heap[place] = last;
        return true;
    }
}
