using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Core.Texts;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Sessions;

/// <summary>Who comes, who waits for a seat, and when they are reminded.</summary>
public sealed class SessionAttendance(ISessionStore store, TakenTimes taken, GuildSettingsService settings, TimeProvider time)
{
    /// <param name="evenSo">Goes there although something else of theirs is at the same time.</param>
    public async Task<Outcome<Session>> AnswerAsync(
        Caller caller, SessionId id, RsvpAnswer answer, bool evenSo, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.JoinSession, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } session)
            return SessionRefusals.NotFound;
        if (answer == RsvpAnswer.Going && !evenSo && (await FindTakenAsync(session, caller.Member, cancellationToken)).WhyNot is { } overlaps)
            return overlaps;

        return await ChangeAsync(
            caller.Guild,
            id,
            caller.Mark(time.GetCurrentInstant()),
            "session.answer",
            (stored, now) => Put(stored, caller.Member, answer, now),
            cancellationToken);
    }

    /// <summary>Says no where there is no guild: in direct messages, of a session that the member had said yes to.</summary>
    public async Task<Outcome<Session>> DeclineAsync(Answerer answerer, SessionId id, CancellationToken cancellationToken)
    {
        if (await store.FindAnywhereAsync(id, cancellationToken) is not { } session)
            return SessionRefusals.NotFound;

        var caller = answerer.In(session.Guild, session.AskedIn);
        if (await settings.CheckAsync(Capability.JoinSession, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        return await ChangeAsync(
            session.Guild,
            id,
            caller.Mark(time.GetCurrentInstant()),
            "session.answer",
            (stored, now) => stored.AnswerOf(answerer.Member) is null ? SessionRefusals.NotInIt : Put(stored, answerer.Member, RsvpAnswer.Cannot, now),
            cancellationToken);
    }

    /// <param name="typed">"1 day, 10 min" or "none"; nothing for when the hub reminds everyone.</param>
    public async Task<Outcome<Session>> ChooseRemindersAsync(Caller caller, SessionId id, string? typed, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.JoinSession, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var offsets = TypedText.IsBlank(typed) ? null : OffsetsText.Read(typed!);
        if (offsets is null && !TypedText.IsBlank(typed))
            return ReminderRefusals.OffsetsNotUnderstood(typed!);

        return await ChangeAsync(caller.Guild, id, caller.Mark(time.GetCurrentInstant()), "session.reminders", (stored, _) => stored.Counts(caller.Member)
            ? new SessionStep(stored with
            {
                Answers = [.. stored.Answers.Select(each => each.Member == caller.Member ? each with { Reminders = offsets } : each)],
            })
            : SessionRefusals.NotInIt, cancellationToken);
    }

    private Task<TakenTime> FindTakenAsync(Session session, MemberId member, CancellationToken cancellationToken) =>
        taken.FindAsync(session.Guild, member, asker: member, new Interval(session.Start, session.End), other => other.Id != session.Id, cancellationToken);

    private Task<Outcome<Session>> ChangeAsync(
        GuildId guild, SessionId id, WriteMark mark, string deed, Func<Session, Instant, Outcome<SessionStep>> apply, CancellationToken cancellationToken)
    {
        var change = new SessionChange(deed, stored => SessionGate.WhyClosed(stored, mark.At) is { } closed ? closed : apply(stored, mark.At));
        return store.ChangeAsync(guild, id, change, mark, cancellationToken);
    }

    // The same answer again keeps its place. Whoever comes back after a no stands at the end.
    private static Outcome<SessionStep> Put(Session session, MemberId member, RsvpAnswer answer, Instant now)
    {
        var before = session.AnswerOf(member);
        if (before?.Answer == answer)
            return new SessionStep(session);
        if (before is null && session.Answers.Count >= Session.MaxAnswers)
            return SessionRefusals.TooManyAnswers;

        var said = new Rsvp(member, answer, now, before?.Reminders);
        return new SessionStep(session with { Answers = [.. session.Answers.Where(each => each != before), said] });
    }
}
