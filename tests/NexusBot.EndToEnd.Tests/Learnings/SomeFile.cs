using System.Buffers.Binary;
using System.Text;
using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests.Learnings;

/// <summary>What members attach.</summary>
internal static class SomeFile
{
    /// <summary>One transparent pixel.</summary>
    private static readonly byte[] s_png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>A picture that is its own by what follows the last chunk.</summary>
    public static Upload Png(string name = "schema.png", byte salt = 0, string? description = null) =>
        new(name, [.. s_png, salt]) { Description = description };

    /// <summary>A picture whose head says that it is this large.</summary>
    public static Upload Png(string name, uint width, uint height)
    {
        var bytes = s_png.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(20), height);
        return new Upload(name, bytes);
    }

    public static Upload Text(string name) => new(name, Encoding.UTF8.GetBytes("Not a picture, whatever its name says it is."));
}
