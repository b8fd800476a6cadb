using System.Globalization;

namespace Discord;

public static class MentionUtils
{
    public static string MentionUser(ulong id) => $"<@{id}>";

    public static string MentionChannel(ulong id) => $"<#{id}>";

    public static string MentionRole(ulong id) => $"<@&{id}>";

    public static bool TryParseUser(string text, out ulong userId) =>
        TryParse(text, "<@!", out userId) || TryParse(text, "<@", out userId);

    public static bool TryParseChannel(string text, out ulong channelId) => TryParse(text, "<#", out channelId);

    public static bool TryParseRole(string text, out ulong roleId) => TryParse(text, "<@&", out roleId);

    private static bool TryParse(string text, string opening, out ulong id)
    {
        id = 0;
        return text.StartsWith(opening, StringComparison.Ordinal)
            && text.EndsWith('>')
            && ulong.TryParse(text.AsSpan(opening.Length..^1), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
