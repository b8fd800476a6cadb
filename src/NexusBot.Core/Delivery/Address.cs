namespace NexusBot.Core.Delivery;

/// <summary>Where a message goes.</summary>
public abstract record Address
{
    private Address()
    {
    }

    /// <summary>A channel of the entry's guild.</summary>
    public sealed record GuildChannel(ChannelId Channel) : Address;

    /// <summary>The member's direct messages.</summary>
    public sealed record DirectMessage(MemberId Member) : Address;
}
