namespace NexusBot.Sandbox.Driver;

public sealed record SeenButton(string Label, string? CustomId, string? Url, bool Disabled);
