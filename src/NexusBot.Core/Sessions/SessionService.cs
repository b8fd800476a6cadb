using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>Finds sessions, and keeps what is kept of them in order.</summary>
public sealed class SessionService(
    ISessionStore store, IAppointments appointments, MemberService members, GuildSettingsService settings, TimeProvider time, ILogger<SessionService> logger)
{
    private const int MostSuggested = 25;

    public async Task<Outcome<Session>> GetAsync(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadSessions, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        return await store.FindAsync(caller.Guild, id, cancellationToken) is { } session ? session : SessionRefusals.NotFound;
    }

    /// <summary>The session with whether the caller may change it: what its private menu offers.</summary>
    public async Task<Outcome<SessionMenu>> GetMenuAsync(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } session)
            return found.Refusal!;

        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        var isOpen = SessionGate.WhyClosed(session, time.GetCurrentInstant()) is null;
        var canChange = isOpen && Rights.Check(Capability.ChangeSession, caller, hub, session.Host) is null;
        return new SessionMenu(session, hub.SessionReminders, canChange, CanAnswer: isOpen)
        {
            CanTakeOver = isOpen && Hostless.WhyNot(session, caller.Member, moderates: canChange) is null,
        };
    }

    /// <summary>The sessions ahead, the next one first.</summary>
    public async Task<Outcome<IReadOnlyList<ListedSession>>> ListAsync(Caller caller, SessionFilter filter, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadSessions, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var now = time.GetCurrentInstant();
        var endOfWeek = await EndOfWeekAsync(caller, now, cancellationToken);
        var until = filter.ThisWeek ? endOfWeek : Instant.MaxValue;
        var ahead = await store.ListAheadAsync(caller.Guild, now, cancellationToken);
        return new(
            [
                .. from session in ahead
                   where session.Start < until && Fits(session, filter)
                   select new ListedSession(session, LaterThisWeek(session, endOfWeek)),
            ],
            Refusal: null);
    }

    /// <summary>What the caller has promised to partners, the next one first. That has no tags, and nobody else sees it.</summary>
    public async Task<IReadOnlyList<Appointment>> ListPromisedAsync(Caller caller, SessionFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Tag is not null)
            return [];

        var now = time.GetCurrentInstant();
        var until = filter.ThisWeek ? await EndOfWeekAsync(caller, now, cancellationToken) : Instant.MaxValue;
        return [.. (await appointments.ListAheadAsync(caller.Guild, caller.Member, now, cancellationToken)).Where(each => each.Time.Start < until)];
    }

    /// <summary>Those whose title holds what was typed so far, the next one first.</summary>
    public async Task<IReadOnlyList<Session>> SuggestAsync(Caller caller, string typed, CancellationToken cancellationToken) =>
    [
        .. (await store.ListAheadAsync(caller.Guild, time.GetCurrentInstant(), cancellationToken))
            .Where(session => session.Content.Title.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Take(MostSuggested),
    ];

    /// <summary>Forgets the sessions that ended long ago.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var endedBy = time.GetCurrentInstant() - Session.KeptAfterwards;
        var swept = await Sweeping.InStepsAsync(max => store.SweepAsync(endedBy, max, cancellationToken));
        if (swept > 0)
            logger.LogInformation("{Count} sessions that ended long ago are forgotten", swept);
    }

    // Planned is only the next one of what repeats, and somebody who reads a week's list would take the others for free time.
    private static List<Instant> LaterThisWeek(Session session, Instant endOfWeek) => session.Repeats is { } series && !session.IsHostless
        ? [.. series.Following().Select(series.At).TakeWhile(start => start < endOfWeek).OfType<Instant>()]
        : [];

    private static bool Fits(Session session, SessionFilter filter) =>
        (filter.Of is not { } member || session.Host == member || session.Counts(member))
        && (filter.Tag is not { } tag || session.Content.Tags.Contains(tag));

    // A week ends on Sunday, by the clock of whoever asks.
    private async Task<Instant> EndOfWeekAsync(Caller caller, Instant now, CancellationToken cancellationToken)
    {
        var zone = await members.FindZoneAsync(caller.Guild, caller.Member, cancellationToken) ?? DateTimeZone.Utc;
        return zone.AtStartOfDay(now.InZone(zone).Date.With(DateAdjusters.Next(IsoDayOfWeek.Monday))).ToInstant();
    }
}
