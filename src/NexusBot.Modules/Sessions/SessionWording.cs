using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Messaging;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

/// <summary>The card that follows a session in its channel, through its answers and moves to its end.</summary>
internal sealed class SessionWording(ISessionStore sessions, TimeProvider time) : IWording
{
    public string Kind => Session.CardKind;

    // One that was called off before its card could be sent is nothing to anybody.
    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        return await sessions.FindAsync(claim.Entry.Guild, new SessionId(claim.Entry.Subject), cancellationToken) is { } session
            && (claim.Entry.Sent is not null || SessionCard.IsOpen(session, now))
            ? new OutgoingMessage(SessionCard.Build(session, now, FooterMark.Of(claim)), SessionCard.Buttons(session, now, SessionIds.Answer).Build())
            : null;
    }
}
