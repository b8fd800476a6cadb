namespace NexusBot.Core.Pairing.Planning;

/// <summary>A small number for each member, up to <see cref="Most"/>, held as three layers of bits: 64 of them are counted up at once.</summary>
internal sealed class MemberCounts(int members)
{
    public const int Most = 7;

    private readonly ulong[] _ones = new ulong[(members + 63) / 64];
    private readonly ulong[] _twos = new ulong[(members + 63) / 64];
    private readonly ulong[] _fours = new ulong[(members + 63) / 64];

    public void Clear()
    {
        Array.Clear(_ones);
        Array.Clear(_twos);
        Array.Clear(_fours);
    }

    /// <summary>One more for each of them who has not the most already.</summary>
    public void Increment(MemberSet members)
    {
        var words = members.Words;
        for (var word = 0; word < words.Length; word++)
        {
            var carry = words[word] & ~(_ones[word] & _twos[word] & _fours[word]);
            var intoTwos = _ones[word] & carry;
            _ones[word] ^= carry;
            var intoFours = _twos[word] & intoTwos;
            _twos[word] ^= intoTwos;
            _fours[word] ^= intoFours;
        }
    }

    /// <summary>Those of 64 members who have just this number.</summary>
    public ulong With(int count, int word) =>
        ((count & 1) != 0 ? _ones[word] : ~_ones[word])
        & ((count & 2) != 0 ? _twos[word] : ~_twos[word])
        & ((count & 4) != 0 ? _fours[word] : ~_fours[word]);
}
