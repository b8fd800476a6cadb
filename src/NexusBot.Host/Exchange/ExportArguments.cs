using NexusBot.Core;

namespace NexusBot.Host.Exchange;

/// <summary>What the operator typed behind <c>export</c>.</summary>
internal static class ExportArguments
{
    /// <summary>Null when they cannot be understood.</summary>
    public static ExchangeRequest? Read(IReadOnlyList<string> args) => args switch
    {
        [{ Length: > 0 } path] when !IsOption(path) => new(Path.GetFullPath(path), Guild: null),
        [{ Length: > 0 } path, "--guild", var guild] when !IsOption(path) && ExchangeRequest.Id(guild) is { } id => new(Path.GetFullPath(path), new GuildId(id)),
        _ => null,
    };

    private static bool IsOption(string arg) => arg.StartsWith("--", StringComparison.Ordinal);
}
