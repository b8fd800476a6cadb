namespace NexusBot.Sandbox.Driver;

/// <summary>Something the bot offers for what is being typed.</summary>
public sealed record Choice(string Name, string Value);
