namespace NexusBot.Core.Delivery;

/// <summary>Words entries and hands them to Discord.</summary>
public interface IMessenger
{
    /// <summary>
    /// Looks in the claim's address, from <see cref="OutboxClaim.UnknownSince"/> on, for a message of ours that bears the
    /// entry's mark. Asked only after an attempt without outcome, before anything is sent.
    /// </summary>
    Task<EarlierSend> FindEarlierAsync(OutboxClaim claim, CancellationToken cancellationToken);

    /// <summary>
    /// Makes Discord show the subject as it is now: sends the message or, where the entry was sent already, edits it. A subject
    /// that no longer exists has its message removed. What is late, or perhaps repeated, says so.
    /// </summary>
    Task<SendResult> SendAsync(OutboxClaim claim, CancellationToken cancellationToken);
}
