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
    /// come at once, the second must find the first.
    /// </summary>
    Task<bool> TryAddAsync(Waiting waiting, IReadOnlyCollection<MemberId> seen, CancellationToken cancellationToken);

    /// <summary>
    /// Brings two together who do not want to wait: they wait no more, and their opening message is due. False, and nothing
    /// changed, when the one who waited does so no more, or one of them never wants to meet the other.
    /// </summary>
    /// <param name="waited">Who waited.</param>
    Task<bool> TryPairAsync(Partnership partnership, MemberId waited, CancellationToken cancellationToken);

    /// <summary>They wait no more. False when they did not.</summary>
    Task<bool> RemoveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);
}
