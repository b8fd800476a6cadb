using NodaTime;

namespace NexusBot.Core.Pairing;

/// <summary>Keeps who waits for a partner on the spot.</summary>
public interface IWaitingStore : IErasable
{
    Task<Waiting?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Who waits since this moment or later, the longest waiting first.</summary>
    Task<IReadOnlyList<Waiting>> ListAsync(GuildId guild, Instant since, CancellationToken cancellationToken);

    /// <summary>
    /// They wait from now on. False, and nothing kept, when somebody waits whom they have not <paramref name="seen"/>: of two who
    /// come at once, the second must find the first; and when they have asked for as many on the spot within
    /// <see cref="PairingLimits.Within"/> as they may. A repeated interaction changes nothing and says true.
    /// </summary>
    /// <param name="most">How many that may be.</param>
    /// <param name="mark">Null where nobody asked for it.</param>
    Task<bool> TryAddAsync(Waiting waiting, IReadOnlyCollection<MemberId> seen, int most, WriteMark? mark, CancellationToken cancellationToken);

    /// <summary>
    /// Brings two together who do not want to wait: they wait no more, and their opening message is due. A round that is
    /// being made of them is outdated by it. False, and nothing changed, when the one who waited does so no more, when one of them never wants to meet the other, when who asks has asked for
    /// as many on the spot within <see cref="PairingLimits.Within"/> as they may, and for a repeated interaction. Where nobody asked, both must wait.
    /// </summary>
    /// <param name="waited">Who waited.</param>
    /// <param name="most">How many that may be.</param>
    /// <param name="mark">Null where nobody asked for it.</param>
    Task<bool> TryPairAsync(Partnership partnership, MemberId waited, int most, WriteMark? mark, CancellationToken cancellationToken);

    /// <summary>They wait no more. False when they did not.</summary>
    Task<bool> RemoveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);
}
