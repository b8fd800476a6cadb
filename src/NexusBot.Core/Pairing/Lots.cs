namespace NexusBot.Core.Pairing;

/// <summary>Draws by an id's random part, so that the same one draws the same again.</summary>
internal static class Lots
{
    public static int Draw(PartnershipId partnership, int count)
    {
        Span<byte> bytes = stackalloc byte[16];
        partnership.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return (int)(((uint)bytes[12] << 24 | (uint)bytes[13] << 16 | (uint)bytes[14] << 8 | bytes[15]) % (uint)count);
    }
}
