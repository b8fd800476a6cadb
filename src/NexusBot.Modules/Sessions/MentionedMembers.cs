using System.Text.RegularExpressions;
using NexusBot.Core;
using NexusBot.Core.Sessions;

namespace NexusBot.Modules.Sessions;

/// <summary>Members as they are mentioned while one types.</summary>
internal static partial class MentionedMembers
{
    public static Outcome<IReadOnlyList<MemberId>> Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return new([], Refusal: null);

        var members = Mention().Matches(typed).Select(match => ulong.TryParse(match.Groups["id"].Value, out var id) ? new MemberId(id) : default).ToList();
        return members.Contains(default) || Mention().Replace(typed, "").Any(char.IsLetterOrDigit)
            ? PollRefusals.NoMembers(typed)
            : members;
    }

    [GeneratedRegex("<@!?(?<id>[0-9]{1,20})>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
