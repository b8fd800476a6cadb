using System.Text.RegularExpressions;

namespace Discord.Interactions;

/// <summary>A custom id that its attribute declares to be a regular expression.</summary>
internal sealed class RegexPattern(string pattern) : NamePattern
{
    private readonly Regex _regex = new($"^(?:{pattern})$", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    public override int CaptureCount => _regex.GetGroupNumbers().Length - 1;

    public override string[]? Match(string name)
    {
        var match = _regex.Match(name);
        return match.Success ? [.. match.Groups.Values.Skip(1).Select(g => g.Value)] : null;
    }
}
