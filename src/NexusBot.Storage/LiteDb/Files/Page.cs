using System.Buffers.Binary;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>
/// What we know of LiteDB's pages. It promises none of this, so <see cref="LiteDbSelfTest"/> tries it at each start.
/// </summary>
internal static class Page
{
    public const int Size = 8192;

    private const int NumberAt = 0;
    private const int TransactionAt = 14;
    private const int ConfirmedAt = 18;

    /// <summary>Where in the data file the page belongs.</summary>
    public static int NumberOf(ReadOnlySpan<byte> page) => checked((int)BinaryPrimitives.ReadUInt32LittleEndian(page[NumberAt..]));

    public static uint TransactionOf(ReadOnlySpan<byte> page) => BinaryPrimitives.ReadUInt32LittleEndian(page[TransactionAt..]);

    /// <summary>Set on the last page of a transaction alone: with it, the transaction counts.</summary>
    public static bool Confirms(ReadOnlySpan<byte> page) => page[ConfirmedAt] != 0;

    /// <summary>A page of the log becomes a page of the data file, which belongs to no transaction.</summary>
    public static void Settle(Span<byte> page)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(page[TransactionAt..], uint.MaxValue);
        page[ConfirmedAt] = 0;
    }
}
