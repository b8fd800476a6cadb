namespace NexusBot.Sandbox.Driver;

public sealed record SeenSelect(string CustomId, string? Placeholder, bool Disabled, IReadOnlyList<SeenOption> Options);
