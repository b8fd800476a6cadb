using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Learnings;

namespace NexusBot.Modules.Dispatch;

/// <summary>Members of a guild by what people call them. Only those of whom Discord has told since the start are known.</summary>
internal static class MemberNames
{
    /// <summary>Those who are called so; else those of whose names a word begins so.</summary>
    public static IReadOnlyList<SocketGuildUser> Find(SocketGuild? guild, string typed)
    {
        var name = Fold(typed);
        if (guild is null || name.Length == 0)
            return [];

        var known = guild.Users.Where(user => !user.IsBot).OrderBy(user => user.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        var exact = known.FindAll(user => Names(user).Any(other => other == name));
        return exact.Count > 0 ? exact : known.FindAll(user => Names(user).Any(other => Begins(other, name)));
    }

    private static IEnumerable<string> Names(SocketGuildUser user) => [Fold(user.DisplayName), Fold(user.Username)];

    private static bool Begins(string name, string begun) =>
        name.StartsWith(begun, StringComparison.Ordinal) || name.Contains($" {begun}", StringComparison.Ordinal);

    private static string Fold(string name) => SearchKey.Of(name.Trim().ToLowerInvariant());
}
