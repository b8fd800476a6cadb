namespace NexusBot.Host.Import;

/// <summary>A draft as <c>--json</c> prints it.</summary>
internal sealed record DraftRow(string Category, string Title, string Summary, string Solution, IReadOnlyList<string> Tags);
