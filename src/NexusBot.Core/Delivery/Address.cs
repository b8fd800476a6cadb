namespace NexusBot.Core.Delivery;

/// <summary>Where a message goes.</summary>
public abstract record Address
{
    private Address()
    {
    }

    /// <summary>A channel of the entry's guild.</summary>
    public sealed record GuildChannel(ChannelId Channel) : Address;

    /// <summary>
    /// A private thread beside a channel of the entry's guild, opened for the entry alone; the channel itself where none can be opened.
    /// </summary>
    public sealed record PrivateThread(ChannelId Beside) : Address;

    /// <summary>The thread at the card of a subject; where there is none, a channel of the entry's guild.</summary>
    public sealed record Thread(string CardKind, Guid Subject, ChannelId Otherwise) : Address;

    /// <summary>The member's direct messages.</summary>
    public sealed record DirectMessage(MemberId Member) : Address;
}
