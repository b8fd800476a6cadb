namespace NexusBot.Sandbox.Driver;

public sealed record SeenField(string Name, string Value);
