using Discord.WebSocket;
using NexusBot.Core.Delivery;

namespace NexusBot.Modules.Messaging;

/// <summary>The footer of what comes by direct message: two servers share one conversation, so each message says whose it is.</summary>
internal sealed class HubFooter(DiscordSocketClient client)
{
    public string Of(OutboxClaim claim) => $"{client.GetGuild(claim.Entry.Guild.Value)?.Name ?? "your server"} · {FooterMark.Of(claim)}";
}
