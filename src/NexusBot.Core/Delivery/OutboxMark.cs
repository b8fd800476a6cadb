namespace NexusBot.Core.Delivery;

/// <summary>Eight characters that name an outbox entry within a channel's recent history.</summary>
public static class OutboxMark
{
    // Crockford's base 32: no letter that is mistaken for a digit.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 8;

    public static string Of(OutboxId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);

        // A version 7 id begins with the time; only its end is random.
        var random = 0UL;
        foreach (var b in bytes[^5..])
            random = (random << 8) | b;

        return string.Create(Length, random, static (characters, value) =>
        {
            for (var i = characters.Length - 1; i >= 0; i--, value >>= 5)
                characters[i] = Alphabet[(int)(value & 31)];
        });
    }
}
