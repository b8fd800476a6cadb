namespace NexusBot.Sandbox.Driver;

public sealed record SeenOption(string Label, string Value, string? Description, bool Chosen);
