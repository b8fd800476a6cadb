using System.Buffers.Binary;
using NexusBot.Core.Members;

namespace NexusBot.Tests.Learnings.Pictures;

/// <summary>Files with the heads of pictures, and beginnings of members' files.</summary>
internal static class SomePicture
{
    public static byte[] Png(uint width = 640, uint height = 480, byte salt = 0)
    {
        byte[] file = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, salt];
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(20), height);
        return file;
    }

    public static byte[] Gif(ushort width, ushort height) =>
        [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 0, 0];

    /// <summary>With a comment, a filling byte and a segment of tables before the frame.</summary>
    public static byte[] Jpeg(ushort width, ushort height) =>
    [
        0xFF, 0xD8, 0xFF, 0xFE, 0, 5, 1, 2, 3, 0xFF, 0xFF, 0xC4, 0, 4, 9, 9,
        0xFF, 0xC2, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
    ];

    public static byte[] WebP(string chunk, params byte[] head) =>
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. System.Text.Encoding.ASCII.GetBytes(chunk), 0, 0, 0, 0, .. head, .. new byte[16]];

    public static MemberFile File(string name = "schema.png", long bytes = 100, string? type = "image/png", string? description = null) =>
        new(name, "https://cdn.discordapp.com/ephemeral-attachments/1/2/" + name, bytes, type, description);
}
