using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>How a session goes on whose host has left or was erased: where others come it outlives its host, until one of them takes it over.</summary>
public static class Hostless
{
    /// <summary>The session without its host, cancelled where nobody else means to come; null where it is over and stays as it is.</summary>
    public static Session? Leave(Session session, MemberId member, Instant now)
    {
        if (SessionGate.WhyClosed(session, now) is not null || session.Host != member)
            return null;

        var left = session with
        {
            Host = MemberId.Nobody,
            Answers = [.. session.Answers.Where(each => each.Member != member)],
            Version = session.Version + 1,
        };
        return left.Answers.Any(each => left.Counts(each.Member)) ? left : left with { State = SessionState.Cancelled };
    }

    /// <summary>The same without a word of its host's.</summary>
    public static Session WithoutWords(Session session) => session with
    {
        Content = session.Content.WithoutWords(),
        Repeats = session.Repeats is { Usual: { } usual } series ? series with { Usual = usual.WithoutWords() } : session.Repeats,
    };

    /// <summary>The member leads it from now on, and is there.</summary>
    public static Outcome<SessionStep> TakeOver(Session session, MemberId member, bool moderates, Instant now)
    {
        if (session.Host == member)
            return new SessionStep(session);
        if (WhyNot(session, member, moderates) is { } refusal)
            return refusal;

        var before = session.AnswerOf(member);
        var going = before?.Answer == RsvpAnswer.Going ? before : new Rsvp(member, RsvpAnswer.Going, now, before?.Reminders);
        return new SessionStep(session with
        {
            Host = member,
            Content = WithSeatFor(member, session, session.Content),
            Repeats = session.Repeats is { Usual: { } usual } series ? series with { Usual = WithSeatFor(member, session, usual) } : session.Repeats,
            Answers = [going, .. session.Answers.Where(each => each != before)],
            Version = session.Version + 1,
        });
    }

    /// <summary>Why the member cannot take it over; null when they can.</summary>
    public static Refusal? WhyNot(Session session, MemberId member, bool moderates) =>
        !session.IsHostless ? SessionRefusals.HasHost
        : !session.Counts(member) && !moderates ? SessionRefusals.NotInIt
        : null;

    // As where it is planned, nobody leads what they have no seat in. Nobody is sent away for it: where all are taken, there is one more.
    private static SessionContent WithSeatFor(MemberId host, Session session, SessionContent content)
    {
        var going = session.With(RsvpAnswer.Going).Select(each => each.Member).ToList();
        return content.Seats is not { } seats || going.Take(seats).Contains(host) || going.Count(each => each != host) < seats
            ? content
            : content with { Seats = seats < SessionContent.MaxSeats ? seats + 1 : null };
    }
}
