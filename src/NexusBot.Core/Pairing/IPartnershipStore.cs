using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>
/// Keeps who was brought together with whom. Of one that has not ended yet, erasing a member leaves the others theirs, and their thread to be
/// put away; of one that is over nothing is left unless two others were in it.
/// </summary>
public interface IPartnershipStore : IErasable, IPartners
{
    /// <summary>The partnership, in whichever guild: what is asked in a direct message is answered there.</summary>
    Task<Partnership?> FindAsync(PartnershipId id, CancellationToken cancellationToken);

    /// <summary>The partnership that a message of the outbox follows: by its own id, by that of a seat, or by that of a message about its meeting.</summary>
    Task<Partnership?> FindBySubjectAsync(GuildId guild, Guid subject, CancellationToken cancellationToken);

    Task<IReadOnlyList<Partnership>> ListOfRoundAsync(GuildId guild, int round, CancellationToken cancellationToken);

    /// <summary>The member's latest ones, newest first.</summary>
    Task<IReadOnlyList<Partnership>> ListOfAsync(GuildId guild, MemberId member, int max, CancellationToken cancellationToken);

    /// <summary>Those of the guild that somebody must look after by now, the most urgent first.</summary>
    Task<IReadOnlyList<Partnership>> ListDueAsync(GuildId guild, Instant now, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the partnership, which carries the next version, with what is to be sent; false, and nothing changed, when the stored one
    /// is no longer the version before it. Messages about a meeting that is no longer theirs are withdrawn. A repeated interaction changes nothing and says true.
    /// </summary>
    /// <param name="mark">Null where nobody asked for it.</param>
    Task<bool> SaveAsync(
        Partnership partnership,
        IEnumerable<OutboxEntry> messages,
        IReadOnlyList<DueNotice> notices,
        WriteMark? mark,
        CancellationToken cancellationToken);

    /// <summary>
    /// Members are not to meet any more. What was sent to them about a partnership that ended is withdrawn, and what names who is out of one
    /// is sent anew. False, and nothing changed, when one of the partnerships is no longer the version before, or who is
    /// gone is in another one that is not over.
    /// </summary>
    Task<bool> TryPartAsync(Parting parting, CancellationToken cancellationToken);
}
