namespace NexusBot.Sandbox.World;

public sealed record Attachment
{
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

    public int Size => Content.Length;
}
