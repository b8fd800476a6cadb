using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

public sealed class LiteDbWaitingStore(LiteDbStore store, PartnershipRows partnerships, ILogger<LiteDbWaitingStore> logger) : IWaitingStore
{
    private const string Deed = "pairing.now";

    public Task<Waiting?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => WaitingRows.Find(reader, guild, member), cancellationToken);

    public async Task<IReadOnlyList<Waiting>> ListAsync(GuildId guild, Instant since, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => WaitingRows.List(reader, guild, since), cancellationToken);

    public Task<bool> TryAddAsync(
        Waiting waiting, IReadOnlyCollection<MemberId> seen, int most, WriteMark? mark, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (IsRepeated(transaction, mark))
                return true;
            if (HasAskedFor(transaction, waiting.Guild, waiting.Member, waiting.Since) >= most)
                return false;

            var others = WaitingRows.List(transaction, waiting.Guild, waiting.Since - Waiting.Longest);
            if (others.Exists(other => other.Member != waiting.Member && !seen.Contains(other.Member)))
                return false;

            WaitingRows.Save(transaction, waiting);
            Record(transaction, waiting.Guild, mark);
            return true;
        },
        cancellationToken);

    public Task<bool> TryPairAsync(
        Partnership partnership, MemberId waited, int most, WriteMark? mark, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            var asks = partnership.Members.First(member => member != waited);
            if (IsRepeated(transaction, mark) || HasAskedFor(transaction, partnership.Guild, asks, partnership.At) >= most)
                return false;
            // Who asks need not have waited.
            if (partnership.Members.Any(member => (mark is null || member == waited) && WaitingRows.Find(transaction, partnership.Guild, member) is null)
                || BlockRows.IsAmong(transaction, partnership))
                return false;

            foreach (var member in partnership.Members)
            {
                WaitingRows.Delete(transaction, partnership.Guild, member);
                Outdate(transaction, partnership.Guild, member);
            }

            partnerships.Add(transaction, partnership);
            Record(transaction, partnership.Guild, mark);
            return true;
        },
        cancellationToken);

    public Task<bool> RemoveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            var waited = WaitingRows.Find(transaction, guild, member) is not null;
            WaitingRows.Delete(transaction, guild, member);
            return waited;
        },
        cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => WaitingRows.Delete(transaction, guild, member), cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => WaitingRows.DeleteAll(transaction, guild), cancellationToken);

    // How many who asks has asked for, and met, of late.
    private int HasAskedFor(StoreReader reader, GuildId guild, MemberId asks, Instant now) =>
        partnerships.ListOf(reader, guild, asks, int.MaxValue)
            .Count(earlier => earlier.IsAskedForBy(asks) && earlier.At > now - PairingLimits.Within);

    // A round that was planned before they met would let them meet again.
    private void Outdate(StoreTransaction transaction, GuildId guild, MemberId member)
    {
        if (EnrolmentRows.Find(transaction, guild, member, logger) is { } enrolment)
            EnrolmentRows.Save(transaction, enrolment with { Version = enrolment.Version + 1 });
    }

    private static bool IsRepeated(StoreReader reader, WriteMark? mark) => mark is { } one && Interactions.Find(reader, Deed, one) is not null;

    private static void Record(StoreTransaction transaction, GuildId guild, WriteMark? mark)
    {
        if (mark is { } one)
            Interactions.Record(transaction, Deed, guild, one);
    }
}
