namespace NexusBot.Sandbox.Driver;

public sealed record SeenInput(string Label, string CustomId, string Value, bool Required, int? MinLength, int? MaxLength, bool IsParagraph);
