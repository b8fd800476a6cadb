using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>What a session's host and moderators change about it, and how it is called off.</summary>
public sealed class SessionEditing(ISessionStore store, GuildSettingsService settings, TimeProvider time)
{
    /// <summary>The session, if the caller may change it and it can still be changed: what the forms show when they open.</summary>
    public async Task<Outcome<Session>> GetAsync(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } session)
            return SessionRefusals.NotFound;

        var refusal = await settings.CheckAsync(Capability.ChangeSession, caller, session.Host, cancellationToken)
            ?? SessionGate.WhyClosed(session, time.GetCurrentInstant());
        return refusal is null ? session : refusal;
    }

    /// <summary>Changes what it says. When it takes place is changed by <see cref="SessionMoves"/>.</summary>
    /// <param name="seen">The version that the caller saw.</param>
    public async Task<Outcome<Session>> EditAsync(
        Caller caller, SessionId id, int seen, SessionScope scope, SessionForm form, CancellationToken cancellationToken)
    {
        var content = SessionReader.Read(form);
        if (content.Refusal is not null)
            return content.Refusal;

        return await DoAsync(caller, id, AuditKind.EditSession, (stored, _) => Edit(stored, seen, scope, content.Value!), cancellationToken);
    }

    /// <summary>Calls it off. Where only this one of several is called off, the next one is planned.</summary>
    public Task<Outcome<Session>> CancelAsync(Caller caller, SessionId id, SessionScope scope, CancellationToken cancellationToken) =>
        DoAsync(
            caller,
            id,
            AuditKind.CancelSession,
            (stored, now) => now >= stored.Start ? SessionRefusals.BegunAlready
                : scope == SessionScope.ThisOne ? SessionTurns.Skip(stored, now)
                : new SessionStep(stored with { State = SessionState.Cancelled, Version = stored.Version + 1 }),
            cancellationToken);

    /// <summary>Leaves out times to come after the next one.</summary>
    public Task<Outcome<Session>> LeaveOutAsync(
        Caller caller, SessionId id, IReadOnlyCollection<LocalDateTime> slots, CancellationToken cancellationToken) =>
        DoAsync(
            caller,
            id,
            AuditKind.LeaveOutTimes,
            (stored, _) => LeaveOut(stored, slots),
            cancellationToken);

    internal async Task<Outcome<Session>> DoAsync(
        Caller caller, SessionId id, AuditKind kind, Func<Session, Instant, Outcome<SessionStep>> apply, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } session)
            return found.Refusal!;

        var now = time.GetCurrentInstant();
        var change = new SessionChange(AuditNames.Of(kind), stored => SessionGate.WhyClosed(stored, now) is { } closed ? closed : apply(stored, now))
        {
            Audit = session.Host == caller.Member ? null : new AuditEntry(caller.Guild, caller.Member, now, kind, Before: null, After: id.ToString()),
        };
        return await store.ChangeAsync(caller.Guild, id, change, caller.Mark(now), cancellationToken);
    }

    private static Outcome<SessionStep> LeaveOut(Session stored, IReadOnlyCollection<LocalDateTime> slots)
    {
        if (stored.Repeats is not { } series)
            return SessionRefusals.DoesNotRepeat;

        var left = series.Following().Take(SessionSeries.MostLeftOut).Where(slots.Contains).ToList();
        return left.Count == 0 ? SessionRefusals.NothingChanged : new SessionStep(stored with
        {
            Repeats = left.Aggregate(series, (changed, slot) => changed.With(new ChangedSlot(slot, MovedTo: null))),
            Version = stored.Version + 1,
        });
    }

    private static Outcome<SessionStep> Edit(Session stored, int seen, SessionScope scope, SessionContent content)
    {
        if (stored.Version != seen)
            return SessionRefusals.ChangedMeanwhile;
        if (content.Seats < stored.Seated.Count())
            return SessionRefusals.SeatsTaken(stored.Seated.Count());

        // How long it takes is part of when it is.
        var written = content with { Length = stored.Content.Length };
        var usual = UsualOf(stored, scope, written);
        return written.SaysTheSame(stored.Content) && (scope == SessionScope.ThisOne || SaysTheSame(usual, stored.Repeats?.Usual))
            ? SessionRefusals.NothingChanged
            : new SessionStep(stored with
            {
                Content = written,
                Repeats = stored.Repeats is { } series ? series with { Usual = usual } : null,
                Version = stored.Version + 1,
            });
    }

    // Where this one alone was made longer or shorter, the following ones stay as long as they are.
    private static SessionContent? UsualOf(Session stored, SessionScope scope, SessionContent written) =>
        scope == SessionScope.ThisOne ? stored.Repeats?.Usual ?? stored.Content
        : stored.Repeats?.Usual is { } others && others.Length != written.Length ? written with { Length = others.Length }
        : null;

    private static bool SaysTheSame(SessionContent? one, SessionContent? other) =>
        other is null ? one is null : one?.SaysTheSame(other) == true;
}
