namespace NexusBot.Sandbox.World;

public sealed record Attachment
{
    /// <summary>What a file may have at most, where nobody paid for more.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>How many of them a message takes.</summary>
    public const int MaxOfMessage = 10;

    public required ulong Id { get; init; }
    public required ulong ChannelId { get; init; }
    public required string Filename { get; init; }
    public required ReadOnlyMemory<byte> Content { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? ContentType { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public bool Ephemeral { get; init; }

    /// <summary>Set by a forged act: where the file is said to lie.</summary>
    public string? ForgedAddress { get; init; }

    /// <summary>Set by a forged act: how many bytes it is said to have.</summary>
    public int? ForgedSize { get; init; }

    public int Size => Content.Length;

    internal string Folder => Ephemeral ? "ephemeral-attachments" : "attachments";
}
