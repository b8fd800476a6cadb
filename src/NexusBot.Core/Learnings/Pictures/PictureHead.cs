using System.Buffers.Binary;

namespace NexusBot.Core.Learnings.Pictures;

/// <summary>
/// What a picture's first bytes say: its kind, and how large it becomes for whoever decodes it. Nothing is decoded here.
/// </summary>
/// <remarks>
/// After the formats' own descriptions: PNG (W3C, third edition, 5.2 and 11.2.1), GIF89a (section 18), JPEG (ITU-T T.81, B.2.2),
/// WebP (RFC 9649, section 2, with the frame headers of RFC 6386, 9.1).
/// </remarks>
internal readonly record struct PictureHead(PictureKind Kind, long Width, long Height)
{
    private const byte StartOfScan = 0xDA;
    private const byte Filling = 0xFF;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null when these bytes are none of the kinds, or end before they say their size.</summary>
    public static PictureHead? Read(ReadOnlySpan<byte> file) => OfPng(file) ?? OfGif(file) ?? OfJpeg(file) ?? OfWebP(file);

    private static PictureHead? OfPng(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file.StartsWith(PngSignature) && file[12..].StartsWith("IHDR"u8)
            ? new(PictureKind.Png, BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]))
            : null;

    private static PictureHead? OfGif(ReadOnlySpan<byte> file) =>
        file.Length >= 10 && (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8))
            ? new(PictureKind.Gif, BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]))
            : null;

    // The size stands in the head of the frame, behind segments of any length.
    private static PictureHead? OfJpeg(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return null;

        for (var at = 2; at + 9 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (IsStartOfFrame(marker))
                return new(PictureKind.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            if (marker == StartOfScan)
                return null;

            at += marker == Filling ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return null;
    }

    private static bool IsStartOfFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static PictureHead? OfWebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WEBP"u8))
            return null;
        if (file[12..].StartsWith("VP8X"u8))
            return new(PictureKind.WebP, 1 + UInt24(file[24..]), 1 + UInt24(file[27..]));
        if (file[12..].StartsWith("VP8 "u8) && file[23..].StartsWith<byte>([0x9D, 0x01, 0x2A]))
            return new(PictureKind.WebP, UInt14(file[26..], 0), UInt14(file[28..], 0));

        return file[12..].StartsWith("VP8L"u8) && file[20] == 0x2F
            ? new(PictureKind.WebP, 1 + UInt14(file[21..], 0), 1 + UInt14(file[22..], 6))
            : null;
    }

    private static int UInt24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);

    private static int UInt14(ReadOnlySpan<byte> at, int shift) => (UInt24(at) >> shift) & 0x3FFF;
}
