using Discord;
using Discord.WebSocket;

namespace NexusBot.Modules.Messaging;

/// <summary>What the bot may do in a channel where it may post.</summary>
internal static class ChannelRights
{
    // Without this right Discord refuses nothing: it answers an empty history.
    public static bool MayReadHistory(IMessageChannel channel) =>
        channel is not SocketGuildChannel inGuild
        || inGuild.Guild.CurrentUser.GetPermissions(inGuild).Has(ChannelPermission.ReadMessageHistory);

    // A moderator may have closed the channel for files: the card is worth more than its picture.
    public static bool MayAttachFiles(IMessageChannel channel) =>
        channel is not SocketGuildChannel inGuild
        || inGuild.Guild.CurrentUser.GetPermissions(inGuild).Has(ChannelPermission.AttachFiles);
}
