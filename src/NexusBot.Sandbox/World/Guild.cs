namespace NexusBot.Sandbox.World;

public sealed record Guild
{
    public required ulong Id { get; init; }
    public required string Name { get; init; }
    public required ulong OwnerId { get; init; }
    public string? Description { get; init; }
    public string PreferredLocale { get; init; } = "en-US";

    /// <summary>An outage: the bot is told that the guild is unavailable, and nothing of it is lost.</summary>
    public bool Unavailable { get; init; }
}
