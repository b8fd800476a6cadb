using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>How what repeats goes from one of its times to the next.</summary>
public static class SessionTurns
{
    /// <summary>The session, over, and the one that follows it; null when it is not to end at this moment.</summary>
    public static SessionStep? End(Session session, Instant now) => session.IsOpen && now >= session.End
        ? new SessionStep(session with { State = SessionState.Over }, Next(session, now))
        : null;

    /// <summary>The session, cancelled, and the one that follows it all the same.</summary>
    public static SessionStep Skip(Session session, Instant now)
    {
        var skipped = session.Repeats is { } series
            ? session with { Repeats = series.With(new ChangedSlot(series.Slot, MovedTo: null)), Version = session.Version + 1 }
            : session with { Version = session.Version + 1 };
        return new SessionStep(skipped with { State = SessionState.Cancelled }, Next(skipped, now));
    }

    // Those that passed while nobody was there to plan them are counted, and do not come one after the other.
    private static Session? Next(Session session, Instant now)
    {
        // Nobody would ever end what repeats without a host.
        if (session.Repeats is not { } series || session.IsHostless)
            return null;

        var missed = 0;
        foreach (var slot in series.Following())
        {
            if (series.At(slot) is not { } start)
                return null;
            if (start > now)
                return Next(session, series, slot, start, now) with { Missed = missed };

            missed++;
        }

        return null;
    }

    // Who comes and who waits for a seat does so the next time too, until they say otherwise.
    private static Session Next(Session session, SessionSeries series, LocalDateTime slot, Instant start, Instant now) => session with
    {
        Id = SessionId.New(now),
        Content = series.Usual ?? session.Content,
        Start = start,
        Zone = series.Rule.Zone,
        CreatedAt = now,
        Repeats = series with { Slot = slot, Usual = null, EarlierRevisions = session.Revision },
        State = SessionState.Planned,
        Answers = [.. session.With(RsvpAnswer.Going)],
        Version = 1,
    };
}
