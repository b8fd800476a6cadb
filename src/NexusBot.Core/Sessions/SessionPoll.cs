using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>Times that are proposed for a session, and who could come to which.</summary>
public sealed record SessionPoll
{
    /// <summary>The <see cref="OutboxEntry.Kind"/> of the card on which members vote.</summary>
    public const string CardKind = "session-poll";

    public const int MostTimes = 5;
    public const int MostInvited = 10;
    public const int MostVotes = 500;
    public const int MostOpenOfMember = 5;

    public required SessionPollId Id { get; init; }

    public required GuildId Guild { get; init; }

    /// <summary>Who asks, and will be the session's host.</summary>
    public required MemberId Asker { get; init; }

    public required SessionContent Content { get; init; }

    /// <summary>The IANA id of the zone in which the session will be planned.</summary>
    public required string Zone { get; init; }

    public required ChannelId AskedIn { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Who is asked by name; when empty, whoever likes to answer.</summary>
    public IReadOnlyList<MemberId> Invited { get; init; } = [];

    /// <summary>In the order of time.</summary>
    public required IReadOnlyList<Instant> Times { get; init; }

    /// <summary>In the order in which they came: a member has one for a time at most.</summary>
    public IReadOnlyList<PollVote> Votes { get; init; } = [];

    public PollState State { get; init; }

    /// <summary>The time that was chosen.</summary>
    public Instant? Chosen { get; init; }

    /// <summary>The session that came of it.</summary>
    public SessionId? Session { get; init; }

    public Instant LastEnd => Times[^1] + Content.Length;

    /// <summary>Whether the member asked, was asked by name, or voted.</summary>
    public bool IsAbout(MemberId member) => Asker == member || Invited.Contains(member) || Votes.Any(vote => vote.Member == member);

    public IEnumerable<MemberId> VotersFor(int time) => Votes.Where(vote => vote.Time == time).Select(vote => vote.Member);

    /// <summary>The time to come that most could come to, the first one of several; null when all are past.</summary>
    public int? FavouriteAt(Instant now) => Enumerable.Range(0, Times.Count)
        .Where(time => Times[time] > now)
        .OrderByDescending(time => VotersFor(time).Count())
        .Select(time => (int?)time)
        .FirstOrDefault();
}
