namespace Discord.Interactions;

/// <summary>Finds commands by their path. It is replaced as a whole when modules change, so that readers need no lock.</summary>
internal sealed class CommandMap<T> where T : class, ICommandInfo
{
    private readonly CommandMapNode<T> _root = new();
    private readonly char[] _delimiters;

    public CommandMap(IEnumerable<T> commands, Func<T, IEnumerable<string>> pathOf, char[]? delimiters = null)
    {
        _delimiters = delimiters ?? [];
        foreach (var command in commands)
            _root.Add([.. pathOf(command)], command);
    }

    public SearchResult<T> Find(string customId) =>
        _delimiters.Length == 0 ? Find([customId]) : Find(customId.Split(_delimiters));

    public SearchResult<T> Find(IReadOnlyList<string> path)
    {
        var text = path.Count == 1 ? path[0] : string.Join(' ', path);
        if (_root.Find(path, out var captures) is { } command)
            return SearchResult<T>.FromSuccess(text, command, captures);

        return SearchResult<T>.FromError(text, InteractionCommandError.UnknownCommand, $"No {typeof(T).Name} found for {text}");
    }
}
