using Discord.WebSocket;

namespace Discord.Interactions;

/// <summary>The context of an interaction that came through the gateway.</summary>
public class SocketInteractionContext(DiscordSocketClient client, SocketInteraction interaction)
    : SocketInteractionContext<SocketInteraction>(client, interaction);
