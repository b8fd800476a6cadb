using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Keeps who is in for rounds.</summary>
public interface IEnrolmentStore : IErasable
{
    Task<Enrolment?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Everyone in the guild who is in for rounds, in no order.</summary>
    Task<IReadOnlyList<Enrolment>> ListAsync(GuildId guild, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the enrolment, which carries the next version; false, and nothing changed, when the stored one is no longer the version
    /// before it. A repeated interaction changes nothing and says true.
    /// </summary>
    Task<bool> SaveAsync(Enrolment enrolment, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>They are no longer in for rounds, and wait for nobody. False when they were not.</summary>
    Task<bool> RemoveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>
    /// Tells those who are in that a round comes, all in one transaction: each with their notice, unless they know already or are
    /// in no more.
    /// </summary>
    Task TellAsync(Instant round, IReadOnlyList<DueNotice> notices, CancellationToken cancellationToken);
}
