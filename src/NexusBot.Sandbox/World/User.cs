namespace NexusBot.Sandbox.World;

public sealed record User
{
    public required ulong Id { get; init; }
    public required string Username { get; init; }
    public string? GlobalName { get; init; }
    public bool IsBot { get; init; }

    /// <summary>A user who closed direct messages: whoever writes to them is told 50007.</summary>
    public bool DirectMessagesClosed { get; init; }
    public string Locale { get; init; } = "en-US";

    /// <summary>Bots kept the four digits that people lost.</summary>
    public string Discriminator => IsBot ? "0001" : "0";
    public string DisplayName => GlobalName ?? Username;
}
