namespace Discord.Interactions;

/// <summary>Finds commands by their path: the groups, then the name or custom id.</summary>
internal sealed class CommandMap<TCommand, TParameter>
    where TCommand : CommandInfo<TParameter>
    where TParameter : class, IParameterInfo
{
    private readonly CommandMapNode<TCommand, TParameter> _root = new();
    private readonly char[] _delimiters;

    public CommandMap(IEnumerable<TCommand> commands, char[]? delimiters = null)
    {
        _delimiters = delimiters ?? [];
        foreach (var command in commands)
            _root.Add(command.Path, command);
    }

    public SearchResult<TCommand> Find(string customId) =>
        _delimiters.Length == 0 ? Find([customId]) : Find(customId.Split(_delimiters));

    public SearchResult<TCommand> Find(string[] path)
    {
        var text = path.Length == 1 ? path[0] : string.Join(' ', path);
        return _root.Find(path, out var captures) is { } command
            ? SearchResult<TCommand>.FromSuccess(text, command, captures)
            : SearchResult<TCommand>.FromError(
                text, InteractionCommandError.UnknownCommand, $"No {typeof(TCommand).Name} found for {text}");
    }
}
