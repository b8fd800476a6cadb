namespace NexusBot.Core.Pairing.Planning;

/// <summary>Some of the round's members, a bit each.</summary>
internal sealed class MemberSet(int members)
{
    private readonly ulong[] _words = new ulong[(members + 63) / 64];

    public ReadOnlySpan<ulong> Words => _words;

    public void Add(int member) => _words[member >> 6] |= 1UL << (member & 63);

    public void Add(MemberSet others)
    {
        var words = others._words.AsSpan(0, _words.Length);
        for (var word = 0; word < words.Length; word++)
            _words[word] |= words[word];
    }

    public void Clear() => Array.Clear(_words);
}
