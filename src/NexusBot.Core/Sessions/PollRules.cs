using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>What can still be done with a poll, and what it makes of it.</summary>
internal static class PollRules
{
    public static Refusal? WhyClosed(SessionPoll poll) => poll.State switch
    {
        PollState.Settled => PollRefusals.Settled(poll.Chosen!.Value),
        PollState.Closed => PollRefusals.Closed,
        _ => null,
    };

    public static Refusal? WhyNot(SessionPoll poll, int timeIndex, Instant now) =>
        WhyClosed(poll)
        ?? (timeIndex < 0 || timeIndex >= poll.Times.Count ? PollRefusals.NotFound
            : poll.Times[timeIndex] <= now ? PollRefusals.Passed(poll.Times[timeIndex])
            : null);

    public static Outcome<PollStep> Vote(SessionPoll poll, PollVote vote) =>
        poll.Votes.Contains(vote) ? new PollStep(poll with { Votes = [.. poll.Votes.Where(each => each != vote)] })
        : poll.Votes.Count >= SessionPoll.MostVotes ? PollRefusals.TooManyVotes
        : new PollStep(poll with { Votes = [.. poll.Votes, vote] });

    public static PollStep Settle(SessionPoll poll, int timeIndex, Instant now)
    {
        var planned = new PlannedSession(SessionId.New(now), poll.Content, poll.Times[timeIndex], poll.Zone, Repeats: null);
        var session = SessionScheduling.Begin(poll.Guild, poll.Asker, poll.AskedIn, planned, now);
        var voters = poll.VotersFor(timeIndex).Where(member => member != poll.Asker);
        return new PollStep(
            poll with { State = PollState.Settled, Chosen = planned.Start, Session = session.Id },
            session with
            {
                Poll = poll.Id,
                Answers = [.. session.Answers, .. voters.Select(member => new Rsvp(member, RsvpAnswer.Going, now))],
            });
    }
}
