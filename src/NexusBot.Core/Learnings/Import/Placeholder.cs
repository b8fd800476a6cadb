using System.Text.RegularExpressions;

namespace NexusBot.Core.Learnings.Import;

/// <summary>Text that a template left for its author to fill in.</summary>
internal static partial class Placeholder
{
    public static bool Is(string text)
    {
        var bare = text.Trim().Trim('*', '_', ' ', '"');
        return Bracketed().IsMatch(bare) || Promise().IsMatch(bare);
    }

    /// <summary>The text, or nothing where it is a placeholder.</summary>
    public static string Drop(string text) => Is(text) ? "" : text;

    // "[Write about …]", with or without the closing bracket; "[x]" and "[JWT]" are the learner's.
    [GeneratedRegex(@"^\[(?:e\.g|\S+\s+\S+\s+\S+)|^\((?:this is a space|add |describe |write |list )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?:to be (?:added|completed|updated|filled|written|done)|tb[da]\b|todo\b|coming soon|lorem ipsum|work in progress|add your|your .{1,40} here|n/?a$|\.{3}$|…$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();
}
