namespace NexusBot.Core.Delivery;

/// <summary>Where a message goes.</summary>
public abstract record Address
{
    private Address()
    {
    }

    /// <summary>A channel of the entry's guild.</summary>
    public sealed record GuildChannel(ChannelId Channel) : Address;

    /// <summary>The thread at the card of a subject; where there is none, a channel of the entry's guild.</summary>
    public sealed record Thread(string CardKind, Guid Subject, ChannelId Otherwise) : Address;

    /// <summary>The member's direct messages.</summary>
    public sealed record DirectMessage(MemberId Member) : Address;
}
