using NodaTime;

namespace NexusBot.Core.Sessions;

/// <summary>
/// Keeps sessions, each together with what follows from it (<see cref="SessionFollowUps"/>): its card, thread and event, its reminders,
/// and what members are told. When the entry that marks its end is claimed, the session is over and the next one of what repeats is
/// planned (<see cref="SessionTurns.End"/>), all in the same transaction. A repeated interaction changes nothing and answers as before.
/// </summary>
public interface ISessionStore : IErasable
{
    /// <summary>
    /// Adds the session, unless its host or the guild has too many ahead (<see cref="SessionLimits"/>). One that is there already is
    /// answered as it stands.
    /// </summary>
    Task<Outcome<Session>> TryAddAsync(Session session, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>Changes the session as it stands. Whoever becomes its host must have room for it among those ahead.</summary>
    Task<Outcome<Session>> ChangeAsync(GuildId guild, SessionId id, SessionChange change, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>
    /// The member hosts none of the sessions ahead any more: others come there (<see cref="Hostless.Leave"/>), or it is called off. What
    /// they wrote stays. It is written down as nobody's deed.
    /// </summary>
    Task DisownAsync(GuildId guild, MemberId host, CancellationToken cancellationToken);

    /// <summary>The session, or null when this guild has none with the id.</summary>
    Task<Session?> FindAsync(GuildId guild, SessionId id, CancellationToken cancellationToken);

    /// <summary>The same whatever its guild: in direct messages there is none.</summary>
    Task<Session?> FindAnywhereAsync(SessionId id, CancellationToken cancellationToken);

    /// <summary>The latest of those that repeat together, whatever became of it; null when none of them is known any more.</summary>
    Task<Session?> FindLatestAsync(GuildId guild, SessionId origin, CancellationToken cancellationToken);

    /// <summary>The guild's sessions that are planned and not over at this moment, the next one first.</summary>
    Task<IReadOnlyList<Session>> ListAheadAsync(GuildId guild, Instant now, CancellationToken cancellationToken);

    /// <summary>Everything that is kept of one member.</summary>
    Task<MemberSessions> ListOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>What a member is to be told, or null when that is no more.</summary>
    Task<SessionMessage?> FindMessageAsync(GuildId guild, SessionMessageId id, CancellationToken cancellationToken);

    /// <summary>Forgets at most so many sessions that ended by this moment, with all that hangs on them, and says how many.</summary>
    Task<int> SweepAsync(Instant endedBy, int max, CancellationToken cancellationToken);
}
