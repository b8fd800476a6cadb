using NodaTime;

namespace NexusBot.Core.Delivery;

/// <summary>What became of an attempt. Whatever is not one of these (an exception) means: unknown, it may have been sent.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The message stands there, as it is wanted.</summary>
    public sealed record Sent(MessagePlace Place) : SendResult;

    /// <summary>The subject is no more, and neither is its message.</summary>
    public sealed record Withdrawn : SendResult;

    /// <summary>Nothing was sent, because the address is closed: channel deleted, access missing, direct messages closed.</summary>
    public sealed record Gone(string Reason) : SendResult;

    /// <summary>Nothing was sent, and no other way leads there: who it is for has left.</summary>
    public sealed record Nobody(string Reason) : SendResult;

    /// <summary>Nothing was sent, because Discord refuses this very message.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>Nothing was sent, and it is worth trying again.</summary>
    public sealed record TryLater(Instant At) : SendResult;
}
