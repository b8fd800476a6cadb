namespace Discord.Interactions;

/// <summary>
/// A custom id in which wild cards stand for one or more characters, each up to the character that follows it in the
/// pattern, the last to the end. That leaves one way to match, so no regular expression is needed.
/// </summary>
internal sealed class WildcardPattern : NamePattern
{
    private readonly string[] _literals;

    public WildcardPattern(string pattern, string wildcard)
    {
        _literals = pattern.Split(wildcard);
        if (_literals.AsSpan(1, _literals.Length - 2).Contains(string.Empty))
            throw new ArgumentException($"Two wild cards follow each other in {pattern}.", nameof(pattern));
    }

    public override int CaptureCount => _literals.Length - 1;

    public override string[]? Match(string name)
    {
        if (!name.StartsWith(_literals[0], StringComparison.Ordinal))
            return null;

        var captures = new string[CaptureCount];
        var position = _literals[0].Length;
        for (var i = 0; i < captures.Length; i++)
        {
            var next = _literals[i + 1];
            var end = next.Length == 0 ? name.Length : name.IndexOf(next[0], position);
            if (end <= position || string.CompareOrdinal(name, end, next, 0, next.Length) != 0)
                return null;

            var captured = name[position..end];
            if (captured.AsSpan().ContainsAny('\n', '\t'))
                return null;

            captures[i] = captured;
            position = end + next.Length;
        }

        return position == name.Length ? captures : null;
    }
}
