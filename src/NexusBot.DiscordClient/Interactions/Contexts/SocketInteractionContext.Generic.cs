using Discord.WebSocket;

namespace Discord.Interactions;

/// <summary>The context of an interaction of one kind that came through the gateway.</summary>
public class SocketInteractionContext<TInteraction>(DiscordSocketClient client, TInteraction interaction)
    : IInteractionContext, IRouteMatchContainer
    where TInteraction : SocketInteraction
{
    public DiscordSocketClient Client { get; } = client;

    /// <summary>Null in direct messages.</summary>
    public SocketGuild? Guild { get; } = interaction.GuildId is { } id ? client.GetGuild(id) : null;

    /// <summary>Null where the bot cannot see the channel.</summary>
    public ISocketMessageChannel? Channel { get; } = interaction.Channel;

    public SocketUser User { get; } = interaction.User;

    public TInteraction Interaction { get; } = interaction;

    public IReadOnlyCollection<IRouteSegmentMatch>? SegmentMatches { get; private set; }

    IEnumerable<IRouteSegmentMatch>? IRouteMatchContainer.SegmentMatches => SegmentMatches;

    IDiscordClient IInteractionContext.Client => Client;

    IGuild? IInteractionContext.Guild => Guild;

    IMessageChannel IInteractionContext.Channel => Channel!;

    IUser IInteractionContext.User => User;

    IDiscordInteraction IInteractionContext.Interaction => Interaction;

    public void SetSegmentMatches(IEnumerable<IRouteSegmentMatch> segmentMatches) => SegmentMatches = [.. segmentMatches];
}
