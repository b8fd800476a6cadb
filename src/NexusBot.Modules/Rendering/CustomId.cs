namespace NexusBot.Modules.Rendering;

/// <summary>Fills the stars of a handler's pattern, such as <c>learning:helpful:*</c>, so that maker and handler share one constant.</summary>
internal static class CustomId
{
    public const int Longest = 100;

    public static string Fill(string pattern, params ReadOnlySpan<string> values)
    {
        var parts = pattern.Split(':');
        var next = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "*")
                parts[i] = Checked(values[next++]);
        }

        var id = string.Join(':', parts);
        if (next != values.Length || id.Length > Longest)
            throw new ArgumentException($"{values.Length} values do not make a custom id of {pattern}.", nameof(values));

        return id;
    }

    private static string Checked(string value) => value.Contains(':', StringComparison.Ordinal)
        ? throw new ArgumentException("A value of a custom id holds no colon.", nameof(value))
        : value;
}
