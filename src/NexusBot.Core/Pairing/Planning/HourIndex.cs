using System.Numerics;

namespace NexusBot.Core.Pairing.Planning;

/// <summary>For each slot of the week who is free for a whole hour from there (an inverted index).</summary>
internal sealed class HourIndex
{
    private readonly PairingPool _pool;
    private readonly MemberSet?[] _freeAt = new MemberSet?[WeekSlots.Slots];

    public HourIndex(PairingPool pool)
    {
        _pool = pool;
        for (var member = 0; member < pool.Count; member++)
        {
            foreach (var slot in HourStartsOf(member))
                (_freeAt[slot] ??= new MemberSet(pool.Count)).Add(member);
        }
    }

    /// <summary>Adds everyone who has an hour in common with the member.</summary>
    public void AddAllWithAnHour(int member, MemberSet met)
    {
        foreach (var slot in HourStartsOf(member))
            met.Add(_freeAt[slot]!);
    }

    private IEnumerable<int> HourStartsOf(int member)
    {
        for (var word = 0; word < WeekSlots.Words; word++)
        {
            for (var left = _pool.HourStartsOf(member)[word]; left != 0; left &= left - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(left);
        }
    }
}
