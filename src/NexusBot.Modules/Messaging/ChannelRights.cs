using Discord;
using Discord.Rest;
using Discord.WebSocket;

namespace NexusBot.Modules.Messaging;

/// <summary>What the bot may do in a channel where it may post.</summary>
internal static class ChannelRights
{
    // Without this right Discord refuses nothing: it answers an empty history.
    public static bool MayReadHistory(DiscordSocketClient client, IMessageChannel channel) => May(client, channel, ChannelPermission.ReadMessageHistory);

    // A moderator may have closed the channel for files: the card is worth more than its picture.
    public static bool MayAttachFiles(DiscordSocketClient client, IMessageChannel channel) => May(client, channel, ChannelPermission.AttachFiles);

    private static bool May(DiscordSocketClient client, IMessageChannel channel, ChannelPermission right) => channel is not IGuildChannel
        || (KnownOf(client, channel) is { } known && known.Guild.CurrentUser.GetPermissions(known).Has(right));

    // A thread that was asked for knows no rights, and has those of its channel.
    private static SocketGuildChannel? KnownOf(DiscordSocketClient client, IMessageChannel channel) =>
        channel is RestThreadChannel thread ? client.GetChannel(thread.ParentChannelId) as SocketGuildChannel : channel as SocketGuildChannel;
}
