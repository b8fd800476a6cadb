using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>
/// Keeps polls, each with the card that follows it. The session that comes of one is kept in the transaction that settles it, with all
/// that follows from it. A repeated interaction changes nothing and answers as before.
/// </summary>
public interface ISessionPollStore : IErasable
{
    /// <summary>Adds the poll, unless its asker has too many open. One that is there already is answered as it stands.</summary>
    Task<Outcome<SessionPoll>> TryAddAsync(SessionPoll poll, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>Changes the poll as it stands; the session that comes of it must find room among those ahead (<see cref="SessionLimits"/>).</summary>
    Task<Outcome<SessionPoll>> ChangeAsync(GuildId guild, SessionPollId id, PollChange change, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>Who asked what is still open.</summary>
    Task<IReadOnlyList<MemberId>> ListAskersAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>Closes what the member asked and nobody would settle any more.</summary>
    Task CloseOfAsync(GuildId guild, MemberId asker, CancellationToken cancellationToken);

    /// <summary>The poll, or null when this guild has none with the id.</summary>
    Task<SessionPoll?> FindAsync(GuildId guild, SessionPollId id, CancellationToken cancellationToken);

    /// <summary>The polls in which the member asked, was asked by name, or voted.</summary>
    Task<IReadOnlyList<SessionPoll>> ListOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Forgets at most so many polls whose last time ended by this moment, and says how many. Their cards stay as they are.</summary>
    Task<int> SweepAsync(Instant endedBy, int max, CancellationToken cancellationToken);
}
