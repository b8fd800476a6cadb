using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>What a member takes along of a session for their own calendar.</summary>
public sealed class SessionCalendar(ISessionStore store, IOutboxStore outbox, GuildSettingsService settings, TimeProvider time)
{
    /// <summary>The session as it stands; of what repeats the newest one, since that knows what became of those before it.</summary>
    public async Task<Outcome<CalendarSession>> GetAsync(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadSessions, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } pressed)
            return SessionRefusals.NotFound;

        var newest = (pressed.IsOpen || pressed.Repeats is null ? null : await FindNewestAsync(pressed, cancellationToken)) ?? pressed;
        var card = await outbox.FindAsync(Session.CardKind, newest.Id.Value, cancellationToken);
        return new CalendarSession(newest, card?.Sent, time.GetCurrentInstant());
    }

    private async Task<Session?> FindNewestAsync(Session session, CancellationToken cancellationToken) =>
        (await store.ListAheadAsync(session.Guild, time.GetCurrentInstant(), cancellationToken))
            .LastOrDefault(each => each.Origin == session.Origin);
}
