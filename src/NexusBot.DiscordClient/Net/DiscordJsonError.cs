using System.Collections.Immutable;

namespace Discord;

/// <summary>What Discord refused in one field of a request.</summary>
public struct DiscordJsonError
{
    internal DiscordJsonError(string path, IEnumerable<DiscordError> errors)
    {
        Path = path;
        Errors = errors.ToImmutableArray();
    }

    public string Path { get; }
    public IReadOnlyCollection<DiscordError> Errors { get; }
}
