using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>A meeting of members at one time. Of what repeats, each time is a session of its own, with answers, card, thread and reminders of its own.</summary>
public sealed record Session
{
    /// <summary>The <see cref="OutboxEntry.Kind"/> of the card that shows a session in its channel.</summary>
    public const string CardKind = "session-card";

    /// <summary>Of the thread at the card.</summary>
    public const string ThreadKind = "session-thread";

    /// <summary>Of the event in Discord that follows a session.</summary>
    public const string EventKind = "session-event";

    /// <summary>Of the moment at which a session is over, and what repeats goes on.</summary>
    public const string TurnKind = "session-turn";

    public const int MaxAnswers = 1000;

    public static readonly Duration KeptAfterwards = Duration.FromDays(30);

    public required SessionId Id { get; init; }

    public required GuildId Guild { get; init; }

    /// <summary><see cref="MemberId.Nobody"/> once the host has left or was erased; see <see cref="Hostless"/>.</summary>
    public required MemberId Host { get; init; }

    public required SessionContent Content { get; init; }

    public required Instant Start { get; init; }

    /// <summary>The IANA id of the zone in which it was planned.</summary>
    public required string Zone { get; init; }

    /// <summary>Where it was scheduled: what cannot be said elsewhere is said there.</summary>
    public required ChannelId AskedIn { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>How it comes again; null when it comes once.</summary>
    public SessionSeries? Repeats { get; init; }

    /// <summary>The first of those that repeat: what they have in common.</summary>
    public required SessionId Origin { get; init; }

    public SessionState State { get; init; }

    /// <summary>In the order in which seats are given.</summary>
    public IReadOnlyList<Rsvp> Answers { get; init; } = [];

    /// <summary>The poll that found its time.</summary>
    public SessionPollId? Poll { get; init; }

    /// <summary>How many of its times passed while the bot was away, before this one.</summary>
    public int Missed { get; init; }

    /// <summary>Counts what was planned: raised by the host's changes, and not by answers.</summary>
    public required int Version { get; init; }

    /// <summary>Counts what was planned of all that repeat together, and never falls.</summary>
    public int Revision => Version - 1 + (Repeats?.EarlierRevisions ?? 0);

    /// <summary>Whether neither this one nor any that would follow takes place. Where only this one was skipped, the others do.</summary>
    public bool IsCalledOff => State == SessionState.Cancelled && Repeats?.IsSkipped != true;

    public Instant End => Start + Content.Length;

    /// <summary>Whether its host is no more, and nobody has taken it over yet.</summary>
    public bool IsHostless => Host.IsNobody;

    /// <summary>Whether it is still to be, or under way.</summary>
    public bool IsOpen => State == SessionState.Planned;

    /// <summary>Those with a seat.</summary>
    public IEnumerable<Rsvp> Seated => With(RsvpAnswer.Going).Take(Content.Seats ?? int.MaxValue);

    /// <summary>Those who get the next seat, the first of them first.</summary>
    public IEnumerable<Rsvp> Waiting => With(RsvpAnswer.Going).Skip(Content.Seats ?? int.MaxValue);

    public IEnumerable<Rsvp> With(RsvpAnswer answer) => Answers.Where(each => each.Answer == answer);

    public Rsvp? AnswerOf(MemberId member) => Answers.FirstOrDefault(each => each.Member == member);

    public bool HasSeat(MemberId member) => Seated.Any(each => each.Member == member);

    public bool IsWaiting(MemberId member) => Waiting.Any(each => each.Member == member);

    /// <summary>Whether the member means to be there, or perhaps, and would miss something.</summary>
    public bool Counts(MemberId member) => AnswerOf(member) is { Answer: not RsvpAnswer.Cannot };

    public bool Overlaps(Instant start, Instant end) => Start < end && start < End;
}
