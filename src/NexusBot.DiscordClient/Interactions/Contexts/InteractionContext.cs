namespace Discord.Interactions;

/// <summary>The context of an interaction, whichever way it came.</summary>
public class InteractionContext(IDiscordClient client, IDiscordInteraction interaction, IMessageChannel? channel = null)
    : IInteractionContext, IRouteMatchContainer
{
    public IDiscordClient Client { get; } = client;

    public IGuild? Guild { get; } = (interaction.User as IGuildUser)?.Guild;

    public IMessageChannel Channel { get; } = channel!;

    public IUser User { get; } = interaction.User;

    public IDiscordInteraction Interaction { get; } = interaction;

    public IReadOnlyCollection<IRouteSegmentMatch>? SegmentMatches { get; private set; }

    IEnumerable<IRouteSegmentMatch>? IRouteMatchContainer.SegmentMatches => SegmentMatches;

    public void SetSegmentMatches(IEnumerable<IRouteSegmentMatch> segmentMatches) => SegmentMatches = [.. segmentMatches];
}
