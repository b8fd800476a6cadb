using System.Security.Cryptography;

namespace NexusBot.Core.Learnings.Pictures;

/// <summary>The SHA-256 of a picture's bytes in 64 lower-case digits: the same bytes are the same picture, and bytes that changed are another.</summary>
public readonly record struct PictureId
{
    private const int Length = 64;

    private PictureId(string value) => Value = value;

    public string Value { get; }

    public static PictureId Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Null when it is no id: only an id may become part of a file's name.</summary>
    public static PictureId? Read(string text) =>
        text.Length == Length && text.All(char.IsAsciiHexDigitLower) ? new PictureId(text) : null;

    public override string ToString() => Value;
}
