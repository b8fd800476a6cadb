using NodaTime;

namespace NexusBot.Core.Members;

/// <summary>Keeps what members are to be told. Notices are written by the stores of what they are about, in the same transaction.</summary>
public interface INoticeStore : IErasable
{
    Task<NoticeBundle?> FindAsync(GuildId guild, Guid id, CancellationToken cancellationToken);

    /// <summary>The bundles for the member, and those that tell others of what the member did.</summary>
    Task<IReadOnlyList<NoticeBundle>> ListNamingAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Forgets at most <paramref name="max"/> bundles that came, or were given up, by this moment, and says how many.</summary>
    Task<int> SweepAsync(Instant settledBy, int max, CancellationToken cancellationToken);
}
