using Discord;
using Discord.WebSocket;

namespace NexusBot.Modules.Moderation;

/// <summary>What the bot must be allowed in a channel where it posts cards and looks its own messages up again.</summary>
internal static class PostingRights
{
    private static readonly (ChannelPermission Permission, string Name)[] s_needed =
    [
        (ChannelPermission.ViewChannel, "View Channel"),
        (ChannelPermission.SendMessages, "Send Messages"),
        (ChannelPermission.EmbedLinks, "Embed Links"),
        (ChannelPermission.ReadMessageHistory, "Read Message History"),
    ];

    /// <summary>Whether the channel is there and the bot may post in it.</summary>
    public static bool Suffice(SocketGuild? guild, ulong channelId) =>
        guild?.GetTextChannel(channelId) is { } channel && MissingIn(channel, guild.CurrentUser).Count == 0;

    /// <summary>The missing permissions, by the names that Discord's settings show.</summary>
    public static IReadOnlyList<string> MissingIn(IGuildChannel channel, SocketGuildUser bot)
    {
        var granted = bot.GetPermissions(channel);
        return [.. s_needed.Where(right => !granted.Has(right.Permission)).Select(right => right.Name)];
    }
}
