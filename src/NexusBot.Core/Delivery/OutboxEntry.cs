using NodaTime;

namespace NexusBot.Core.Delivery;

/// <summary>
/// One message in Discord that follows a thing of ours: kept in the same transaction as the thing, delivered later, delivered
/// again when the thing changes. There is one entry for each kind and subject.
/// </summary>
public sealed record OutboxEntry
{
    public required OutboxId Id { get; init; }

    public required GuildId Guild { get; init; }

    /// <summary>What sort of message it is: decides how it is worded.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the thing that the message follows.</summary>
    public required Guid Subject { get; init; }

    public required Address Address { get; init; }

    /// <summary>Where it goes, once, if the address turns out to be closed.</summary>
    public Address? Fallback { get; init; }

    /// <summary>When it is to be delivered; null when what is delivered is what is wanted.</summary>
    public required Instant? Due { get; init; }

    /// <summary>Raised with each change of the subject, so that edits which come faster than they can be sent are sent as one.</summary>
    public int Wanted { get; init; } = 1;

    /// <summary>How often delivery was tried since it last succeeded.</summary>
    public int Attempts { get; init; }

    /// <summary>How often Discord refused it since it last changed.</summary>
    public int Refusals { get; init; }

    /// <summary>Where the message stands, once it was sent: from then on it is edited, not sent again.</summary>
    public MessagePlace? Sent { get; init; }

    /// <summary>Why nobody tries any more; null as long as somebody does.</summary>
    public string? ParkedReason { get; init; }

    /// <summary>Whether somebody sends it just now, or did without saying what became of it: it may be seen already.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>The short code that the message bears, by which an earlier send of it is found again.</summary>
    public string Mark => OutboxMark.Of(Id);
}
