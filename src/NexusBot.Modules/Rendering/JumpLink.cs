using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Delivery;

namespace NexusBot.Modules.Rendering;

/// <summary>The address of a message, which Discord's apps open where it stands.</summary>
internal static class JumpLink
{
    public static string To(GuildId guild, MessagePlace place) => string.Create(
        CultureInfo.InvariantCulture, $"https://discord.com/channels/{guild.Value}/{place.Channel.Value}/{place.Message.Value}");
}
