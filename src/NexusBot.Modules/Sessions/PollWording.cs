using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Messaging;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

/// <summary>The card that follows a poll in its channel. Those who are asked by name are called by it.</summary>
internal sealed class PollWording(ISessionPollStore polls, TimeProvider time) : IWording
{
    public string Kind => SessionPoll.CardKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        await polls.FindAsync(claim.Entry.Guild, new SessionPollId(claim.Entry.Subject), cancellationToken) is { } poll
            ? new OutgoingMessage(PollCard.Build(poll, FooterMark.Of(claim)), PollCard.Buttons(poll, time.GetCurrentInstant()))
            {
                Mentioned = [.. poll.Invited.Select(member => member.Value)],
            }
            : null;
}
