using System.Globalization;
using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings.Search;

/// <summary>Members by the names that searchers type behind by:, which only whoever talks to Discord knows.</summary>
public static class AuthorNames
{
    private const string Key = "by";

    /// <summary>The search with a mention in the place of each name; as it was where nobody is known by it.</summary>
    /// <param name="find">The members who are known by a name.</param>
    public static Outcome<string> Resolve(string typed, Func<string, IReadOnlyList<MemberId>> find)
    {
        var resolved = typed;
        foreach (var piece in SearchPiece.Split(typed).Where(IsName).Reverse())
        {
            var members = find(Bare(piece.Value));
            if (members.Count > 1)
                return SearchRefusals.SeveralMembers(piece.Value);
            if (members is [var member])
                resolved = string.Concat(resolved.AsSpan(0, piece.Start), Mention(member), resolved.AsSpan(piece.Start + piece.Value.Length));
        }

        return resolved;
    }

    /// <summary>A name that is still being typed at the end of a search, and what stands before it; null when none is.</summary>
    public static (string Before, string Name)? FindBegun(string typed) =>
        SearchPiece.Split(typed).LastOrDefault() is { Key: Key } last && last.Start + last.Value.Length == typed.Length && !Names(last.Value)
            ? (typed[..(last.IsQuoted ? last.Start - 1 : last.Start)], Bare(last.Value))
            : null;

    public static string Mention(MemberId member) => string.Create(CultureInfo.InvariantCulture, $"<@{member.Value}>");

    /// <summary>Who is meant by a mention, as Discord writes it (&lt;@17&gt; or &lt;@!17&gt;), or by the number in one.</summary>
    internal static MemberId? ReadMention(string value) =>
        ulong.TryParse(value.AsSpan().TrimStart("<@!").TrimEnd('>'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new MemberId(id) : null;

    private static bool IsName(SearchPiece piece) => piece.Key == Key && !TypedText.IsBlank(piece.Value) && !Names(piece.Value);

    private static bool Names(string value) => value.Equals("me", StringComparison.OrdinalIgnoreCase) || ReadMention(value) is not null;

    private static string Bare(string name) => name.Trim().TrimStart('@');
}
