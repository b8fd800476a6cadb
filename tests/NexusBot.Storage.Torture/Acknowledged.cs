namespace NexusBot.Storage.Torture;

/// <summary>What a writer's lines promise of each entry: its last acknowledged change, and those announced since, which may have happened or not.</summary>
internal sealed class Acknowledged
{
    private readonly Dictionary<long, List<Change>> _possible = [];

    public IEnumerable<KeyValuePair<long, List<Change>>> Entries => _possible;

    public static Acknowledged Read(IEnumerable<string> lines)
    {
        var acknowledged = new Acknowledged();
        foreach (var line in lines)
            acknowledged.Add(line);

        return acknowledged;
    }

    public static Acknowledged ReadFile(string path) => Read(File.ReadLines(path));

    public void Add(string line)
    {
        if (line.Length < 5 || Change.Parse(line.AsSpan(4).TrimEnd('\n')) is not { } change)
            return;

        if (line.StartsWith("ACK ", StringComparison.Ordinal))
            _possible[change.Id] = [change];
        else if (line.StartsWith("TRY ", StringComparison.Ordinal))
            Possible(change.Id).Add(change);
    }

    // Before its first acknowledgement an entry may be missing.
    private List<Change> Possible(long id)
    {
        if (!_possible.TryGetValue(id, out var possible))
            _possible.Add(id, possible = [new Change(Change.Delete, id, 0, 0, 0)]);

        return possible;
    }
}
