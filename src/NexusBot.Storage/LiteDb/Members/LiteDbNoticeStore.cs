using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Storage.LiteDb.Delivery;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Storage.LiteDb.Members;

public sealed class LiteDbNoticeStore(LiteDbStore store, Notices notices, Outbox outbox, TimeProvider time) : INoticeStore
{
    public Task<NoticeBundle?> FindAsync(GuildId guild, Guid id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => notices.Find(reader, guild, id), cancellationToken);

    public Task<IReadOnlyList<NoticeBundle>> ListNamingAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<NoticeBundle>>(
            reader =>
            [
                .. notices.ListOf(reader, guild)
                    .Where(bundle => bundle.To == member || bundle.Notices.Any(notice => notice.By == member))
                    .OrderBy(bundle => bundle.Due),
            ],
            cancellationToken);

    public async Task<int> SweepAsync(Instant settledBy, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => outbox.ListSettled(reader, NoticeBundle.OutboxKind, settledBy, max).Count > 0, cancellationToken)
            ? await store.WriteAsync(transaction => Sweep(transaction, settledBy, max), cancellationToken)
            : 0;

    /// <summary>What the member was to be told goes, and what others are to be told of the member.</summary>
    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var bundle in notices.ListOf(transaction, guild))
                Erase(transaction, bundle, bundle.To == member ? [] : [.. bundle.Notices.Where(notice => notice.By != member)]);
        },
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in transaction.ListBy(Notices.Collection, "guild = @0", Keys.Of(guild.Value)))
                transaction.Delete(Notices.Collection, document["_id"]);
        },
        cancellationToken);

    private void Erase(StoreTransaction transaction, NoticeBundle bundle, IReadOnlyList<Notice> left)
    {
        if (left.Count == bundle.Notices.Count)
            return;

        if (left.Count > 0)
        {
            Notices.Save(transaction, bundle with { Notices = left });
            return;
        }

        transaction.Delete(Notices.Collection, bundle.Id);
        outbox.Withdraw(transaction, NoticeBundle.OutboxKind, bundle.Id, time.GetCurrentInstant());
    }

    private int Sweep(StoreTransaction transaction, Instant settledBy, int max)
    {
        var settled = outbox.ListSettled(transaction, NoticeBundle.OutboxKind, settledBy, max);
        foreach (var row in settled)
        {
            transaction.Delete(Notices.Collection, row.Entry.Subject);
            transaction.Delete(Outbox.Collection, row.Entry.Id.Value);
        }

        return settled.Count;
    }
}
