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

        var newest = pressed.IsOpen || pressed.Repeats is null
            ? pressed
            : await store.FindLatestAsync(caller.Guild, pressed.Origin, cancellationToken) ?? pressed;
        var card = await outbox.FindAsync(Session.CardKind, newest.Id.Value, cancellationToken);
        return new CalendarSession(newest, card?.Sent, time.GetCurrentInstant());
    }
}
