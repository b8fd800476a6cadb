using NexusBot.Core.Delivery;

namespace NexusBot.Modules.Messaging;

/// <summary>Words one kind of outbox entry. Its embed's footer ends with the entry's mark, by which the message is found again.</summary>
internal interface IWording
{
    /// <summary>The <see cref="OutboxEntry.Kind"/> it is for.</summary>
    string Kind { get; }

    /// <summary>The message as its subject stands now, or null when the subject is no more.</summary>
    Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken);
}
