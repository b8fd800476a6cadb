using Discord;
using NexusBot.Core.Delivery;

namespace NexusBot.Modules.Messaging;

/// <summary>Makes Discord show something that is no message and follows an outbox entry all the same: an event, a thread.</summary>
internal interface IMirror
{
    /// <summary>The <see cref="OutboxEntry.Kind"/> it is for.</summary>
    string Kind { get; }

    /// <summary>As <see cref="IMessenger.FindEarlierAsync"/>.</summary>
    Task<EarlierSend> FindEarlierAsync(OutboxClaim claim, RequestOptions options);

    /// <summary>As <see cref="IMessenger.SendAsync"/>; what Discord refuses is read by whoever calls.</summary>
    Task<SendResult> ShowAsync(OutboxClaim claim, RequestOptions options);
}
