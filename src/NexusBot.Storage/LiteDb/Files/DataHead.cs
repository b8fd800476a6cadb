using System.Buffers.Binary;
using System.IO.Hashing;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>The first block of the data file.</summary>
/// <param name="Hub">Whose file it is; <see cref="Identity"/> says the same.</param>
/// <param name="Salt">Of the only log that may be replayed onto these pages.</param>
/// <param name="DurablePages">So many pages of that log were durable at least: if fewer are whole, answered work is missing.</param>
/// <param name="Pages">So many pages the file had when that log began.</param>
internal readonly record struct DataHead(Guid Hub, ulong Salt, int DurablePages, int Pages)
{
    /// <summary>A block of its own, so that no page shares the block that is written again and again.</summary>
    public const int Length = 4096;

    // Far less than a sector: it is written whole or not at all.
    private const int UsedLength = 48;
    private const int SumAt = UsedLength - sizeof(uint);

    private const int PlainMagicAt = 32;

    private static ReadOnlySpan<byte> Magic => "NEXUSDB1"u8;

    private static ReadOnlySpan<byte> PlainMagic => "** This is a LiteDB file **"u8;

    public static DataHead? Read(IStoreFile file)
    {
        Span<byte> block = stackalloc byte[Length];
        var isWhole = file.Read(block, 0) == Length
            && block.StartsWith(Magic)
            && BinaryPrimitives.ReadUInt32LittleEndian(block[SumAt..]) == Crc32.HashToUInt32(block[..SumAt])
            && !block[UsedLength..].ContainsAnyExcept((byte)0);
        return isWhole
            ? new DataHead(
                new Guid(block.Slice(8, 16)),
                BinaryPrimitives.ReadUInt64LittleEndian(block[24..]),
                BinaryPrimitives.ReadInt32LittleEndian(block[32..]),
                BinaryPrimitives.ReadInt32LittleEndian(block[36..]))
            : null;
    }

    /// <summary>Whether the file begins as LiteDB begins its files by itself.</summary>
    public static bool IsOfPlainLiteDb(IStoreFile file)
    {
        Span<byte> found = stackalloc byte[PlainMagic.Length];
        return file.Read(found, PlainMagicAt) == found.Length && found.SequenceEqual(PlainMagic);
    }

    public void Write(IStoreFile file)
    {
        Span<byte> used = stackalloc byte[UsedLength];
        used.Clear();
        Magic.CopyTo(used);
        Hub.TryWriteBytes(used[8..]);
        BinaryPrimitives.WriteUInt64LittleEndian(used[24..], Salt);
        BinaryPrimitives.WriteInt32LittleEndian(used[32..], DurablePages);
        BinaryPrimitives.WriteInt32LittleEndian(used[36..], Pages);
        BinaryPrimitives.WriteUInt32LittleEndian(used[SumAt..], Crc32.HashToUInt32(used[..SumAt]));
        if (file.Length < Length)
            file.Length = Length;
        file.Write(used, 0);
    }
}
