namespace Discord.Interactions;

internal sealed class CommandMapNode<TCommand, TParameter>
    where TCommand : CommandInfo<TParameter>
    where TParameter : class, IParameterInfo
{
    private readonly Dictionary<string, CommandMapNode<TCommand, TParameter>> _children = [];
    private readonly Dictionary<string, TCommand> _commands = [];
    private readonly List<(NamePattern Pattern, TCommand Command)> _patterns = [];

    public void Add(ReadOnlySpan<string> path, TCommand command)
    {
        if (path.Length > 1)
            ChildOf(path[0]).Add(path[1..], command);
        else if (command.Pattern is { } pattern)
            AddPattern(pattern, command);
        else if (!_commands.TryAdd(path[0], command))
            throw AlreadyExists(command);
    }

    public TCommand? Find(ReadOnlySpan<string> path, out string[]? captures)
    {
        if (path.Length == 1)
            return FindHere(path[0], out captures);

        captures = null;
        return _children.TryGetValue(path[0], out var child) ? child.Find(path[1..], out captures) : null;
    }

    private TCommand? FindHere(string name, out string[]? captures)
    {
        captures = null;
        if (_commands.TryGetValue(name, out var command))
            return command;

        foreach (var (pattern, candidate) in _patterns)
        {
            captures = pattern.Match(name);
            if (captures is not null)
                return candidate;
        }

        return null;
    }

    private CommandMapNode<TCommand, TParameter> ChildOf(string name)
    {
        if (!_children.TryGetValue(name, out var child))
            _children[name] = child = new CommandMapNode<TCommand, TParameter>();

        return child;
    }

    private void AddPattern(NamePattern pattern, TCommand command)
    {
        if (_patterns.Exists(p => p.Command.Name == command.Name))
            throw AlreadyExists(command);

        _patterns.Add((pattern, command));
    }

    private static InvalidOperationException AlreadyExists(TCommand command) =>
        new($"A {typeof(TCommand).Name} already exists with the same name: {command}");
}
