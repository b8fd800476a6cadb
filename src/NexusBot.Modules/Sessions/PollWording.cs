using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Messaging;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

/// <summary>The card that follows a poll in its channel. Those who are asked by name are called by it.</summary>
internal sealed class PollWording(ISessionPollStore polls, ISessionStore sessions, TimeProvider time) : IWording
{
    public string Kind => SessionPoll.CardKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var guild = claim.Entry.Guild;
        if (await polls.FindAsync(guild, new SessionPollId(claim.Entry.Subject), cancellationToken) is not { } poll)
            return null;

        var session = poll.Session is { } scheduled ? await sessions.FindAsync(guild, scheduled, cancellationToken) : null;
        return new OutgoingMessage(PollCard.Build(poll, session, FooterMark.Of(claim)), PollCard.Buttons(poll, time.GetCurrentInstant()))
        {
            Mentioned = [.. poll.Invited.Select(member => member.Value)],
        };
    }
}
