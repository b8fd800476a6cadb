namespace Discord.Interactions;

/// <summary>A custom id with gaps.</summary>
internal abstract class NamePattern
{
    public abstract int CaptureCount { get; }

    /// <summary>Gives what stands in the gaps, or null when the name does not fit.</summary>
    public abstract string[]? Match(string name);

    public static NamePattern? TryCreate(string name, bool isRegex, string wildcard)
    {
        if (isRegex)
            return new RegexPattern(name);

        return name.Contains(wildcard, StringComparison.Ordinal) ? new WildcardPattern(name, wildcard) : null;
    }
}
