namespace NexusBot.Host.Import;

/// <summary>What the operator typed behind <c>import</c>.</summary>
internal sealed record ImportArguments(string Path, bool AsJson)
{
    /// <summary>Null when they cannot be understood.</summary>
    public static ImportArguments? Read(IReadOnlyList<string> args)
    {
        var paths = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        var options = args.Except(paths).ToHashSet();
        return paths is [{ Length: > 0 } path] && options.Remove("--dry-run") && options.IsSubsetOf(["--json"])
            ? new ImportArguments(path, options.Contains("--json"))
            : null;
    }
}
