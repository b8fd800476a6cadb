namespace Discord.Interactions;

internal sealed class CommandMapNode<T> where T : class, ICommandInfo
{
    private readonly Dictionary<string, CommandMapNode<T>> _children = [];
    private readonly Dictionary<string, T> _commands = [];
    private readonly List<(NamePattern Pattern, T Command)> _patterns = [];

    public void Add(ReadOnlySpan<string> path, T command)
    {
        if (path.Length > 1)
            ChildOf(path[0]).Add(path[1..], command);
        else if (command.SupportsWildCards && command.CommandService.PatternOf(command) is { } pattern)
            AddPattern(pattern, command);
        else if (!_commands.TryAdd(path[0], command))
            throw AlreadyExists(command);
    }

    public T? Find(IReadOnlyList<string> path, out string[]? captures)
    {
        captures = null;
        var node = this;
        for (var i = 0; i < path.Count - 1; i++)
        {
            if (!node._children.TryGetValue(path[i], out node))
                return null;
        }

        return node.FindHere(path[^1], out captures);
    }

    private T? FindHere(string name, out string[]? captures)
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

    private CommandMapNode<T> ChildOf(string name)
    {
        if (!_children.TryGetValue(name, out var child))
            _children[name] = child = new CommandMapNode<T>();

        return child;
    }

    private void AddPattern(NamePattern pattern, T command)
    {
        if (_patterns.Exists(p => p.Command.Name == command.Name))
            throw AlreadyExists(command);

        _patterns.Add((pattern, command));
    }

    private static InvalidOperationException AlreadyExists(T command) =>
        new($"A {typeof(T).Name} already exists with the same name: {command}");
}
