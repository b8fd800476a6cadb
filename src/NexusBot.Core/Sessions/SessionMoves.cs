using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Texts;
using NexusBot.Core.Times;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>Moves a session to another time, or it and all that follow, once its mover has seen what was understood.</summary>
public sealed class SessionMoves(TakenTimes takenTimes, SessionEditing editing, MemberService members, TimeProvider time)
{
    /// <param name="seen">The version that the caller saw.</param>
    /// <param name="when">As typed, in the caller's zone; where that is not known, in the session's.</param>
    /// <param name="length">As typed; nothing for as long as it is.</param>
    public async Task<Outcome<PlannedMove>> PlanAsync(
        Caller caller, SessionId id, int seen, SessionScope scope, string when, string? length, CancellationToken cancellationToken)
    {
        var found = await editing.GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } session)
            return found.Refusal!;

        var takes = TypedText.IsBlank(length) ? session.Content.Length : SessionReader.ReadLength(length);
        if (takes.Refusal is not null)
            return takes.Refusal;

        var now = time.GetCurrentInstant();
        var zone = await members.FindZoneAsync(caller.Guild, caller.Member, cancellationToken) ?? Zones.Find(session.Zone);
        var typed = WhenParser.Parse(when, zone, now);
        if (typed.Value is not { } schedule)
            return typed.Refusal!;
        if (schedule.Repeats is not null && (session.Repeats is null || scope == SessionScope.ThisOne))
            return session.Repeats is null ? SessionRefusals.DoesNotRepeat : SessionRefusals.OneTimeOnly;

        var start = SessionScheduling.StartOf(schedule, now);
        var rule = session.Repeats is { } series && scope == SessionScope.AllThatFollow ? schedule.Repeats ?? Shift(series, start) : null;
        if (rule is { Rule.Until: { } until } && until < rule.Start.Date)
            return TimeRefusals.EndsBeforeItBegins;

        var taken = await takenTimes.FindAsync(
            session.Guild, session.Host, caller.Member, new Interval(start, start + takes.Value), other => other.Id != session.Id, cancellationToken);
        return new PlannedMove(session, seen, scope, start, takes.Value, rule) { Overlapping = taken.Sessions, Promised = taken.Promised };
    }

    public Task<Outcome<Session>> MoveAsync(Caller caller, PlannedMove move, CancellationToken cancellationToken) =>
        editing.DoAsync(caller, move.Session.Id, AuditKind.MoveSession, (stored, now) => Move(stored, move, now), cancellationToken);

    private static Outcome<SessionStep> Move(Session stored, PlannedMove move, Instant now)
    {
        if (stored.Version != move.Seen)
            return SessionRefusals.ChangedMeanwhile;
        if (now >= stored.Start)
            return SessionRefusals.BegunAlready;
        if (move.Start <= now)
            return TimeRefusals.InThePast(move.Start);
        if (move.Rule is null && stored.Start == move.Start && stored.Content.Length == move.Length)
            return SessionRefusals.NothingChanged;

        if (move.Rule is null && NextOf(stored) is { } next && move.Start + move.Length >= next)
            return SessionRefusals.PastTheNextOne(next);

        return new SessionStep(stored with
        {
            Start = move.Start,
            Content = stored.Content with { Length = move.Length },
            Zone = move.Rule?.Zone ?? stored.Zone,
            Repeats = stored.Repeats is { } series ? Moved(series, stored, move) : null,
            Version = stored.Version + 1,
        });
    }

    private static Instant? NextOf(Session session) => session.Repeats is { } series
        ? series.Following().Select(series.At).FirstOrDefault()
        : null;

    private static SessionSeries Moved(SessionSeries series, Session stored, PlannedMove move) => move.Rule is { } rule
        ? new SessionSeries(rule, rule.Start)
        {
            Exceptions = [.. StillLeftOut(series, rule).TakeLast(SessionSeries.MaxExceptions)],
            Usual = series.Usual is { } usual ? usual with { Length = move.Length } : null,
            EarlierRevisions = series.EarlierRevisions,
        }
        : series.With(new ChangedSlot(series.Slot, move.Start)) with
        {
            Usual = move.Length == stored.Content.Length ? series.Usual : series.Usual ?? stored.Content,
        };

    // Mostly it is the day that does not suit: if it comes on that day still, it stays left out, and else the one that comes in its stead.
    private static IEnumerable<ChangedSlot> StillLeftOut(SessionSeries series, Series rule)
    {
        var days = series.Exceptions.Where(each => each.MovedTo is null && each.Slot > series.Slot).Select(each => each.Slot.Date).ToList();
        if (days.Count == 0)
            return [];

        var weekday = (int)rule.Start.DayOfWeek - (int)series.Slot.DayOfWeek;
        var slots = rule.LocalTimesAfter(rule.Start).TakeWhile(slot => slot.Date <= days.Max().PlusYears(1)).ToList();
        return days
            .SelectMany(day => slots.Where(slot => slot.Date == day) is var same && same.Any() ? same : slots.Where(slot => IsInsteadOf(day, slot.Date)))
            .Distinct()
            .Order()
            .Select(slot => new ChangedSlot(slot, MovedTo: null));

        bool IsInsteadOf(LocalDate day, LocalDate other) => rule.Rule.Unit switch
        {
            RepeatUnit.Week => other == day.PlusDays(weekday),
            RepeatUnit.Month => (other.Year, other.Month) == (day.Year, day.Month),
            RepeatUnit.Year => other.Year == day.Year,
            _ => false,
        };
    }

    // The same rhythm, from the new time on, by the clock of the zone in which it was planned.
    private static Series Shift(SessionSeries series, Instant start)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(series.Rule.Zone) ?? DateTimeZone.Utc;
        var local = start.InZone(zone).LocalDateTime;
        var passed = series.Rule.Rule.Times is null ? 0 : series.Rule.LocalTimesAfter(series.Rule.Start).TakeWhile(each => each <= series.Slot).Count();
        var rule = series.Rule.Rule.Shifted(series.Slot.Date, local.Date);
        return new Series(local, zone.Id, rule with { Times = rule.Times - passed });
    }
}
