namespace NexusBot.Core.Learnings;

/// <param name="Language">One word in lower case, like "python"; null when it was not said.</param>
public sealed record CodeExample(string? Language, string Source);
