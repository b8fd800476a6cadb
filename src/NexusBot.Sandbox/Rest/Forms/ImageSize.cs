using System.Buffers.Binary;

namespace NexusBot.Sandbox.Rest;

/// <summary>Reads the size from the heads of PNG and GIF files; other kinds are served without one.</summary>
internal static class ImageSize
{
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 24 && file[0] == 0x89 && file[1..4].SequenceEqual("PNG"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        if (file.Length >= 10 && file.StartsWith("GIF8"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        return null;
    }
}
