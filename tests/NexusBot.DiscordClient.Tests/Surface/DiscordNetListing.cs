namespace NexusBot.DiscordClient.Tests.Surface;

/// <summary>Discord.Net's surface, of which ours is a part.</summary>
internal sealed class DiscordNetListing
{
    private readonly HashSet<string> _members = [];
    private readonly Dictionary<string, HashSet<string>> _basesOfType = [];

    public DiscordNetListing(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (!IsType(line))
            {
                _members.Add(line);
                continue;
            }

            var (type, bases) = Split(line);
            _basesOfType[type] = bases;
        }
    }

    /// <summary>A type of ours may lack some interfaces of the real one, as it may lack members.</summary>
    public bool Holds(string line)
    {
        if (!IsType(line))
            return _members.Contains(line);

        var (type, bases) = Split(line);
        return _basesOfType.TryGetValue(type, out var real) && bases.IsSubsetOf(real);
    }

    private static bool IsType(string line) => line.StartsWith("T ", StringComparison.Ordinal);

    private static (string Type, HashSet<string> Bases) Split(string line)
    {
        var parts = line.Split(" : ", 2);
        return (parts[0], parts.Length == 1 ? [] : [.. parts[1].Split(", ")]);
    }
}
