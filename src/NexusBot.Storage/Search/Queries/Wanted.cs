namespace NexusBot.Storage.Search.Queries;

/// <summary>The terms that a search looks for, for whoever shows where they are.</summary>
internal sealed class Wanted
{
    public HashSet<string> Exact { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Stems { get; } = new(StringComparer.Ordinal);
}
