using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Storage.LiteDb.Delivery;
using NexusBot.Storage.LiteDb.Members;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Storage.LiteDb.Learnings;

public sealed class LiteDbMessageSavingStore(
    LiteDbStore store, LiteDbLearningStore learnings, Outbox outbox, Notices notices, TimeProvider time, ILogger<LiteDbMessageSavingStore> logger)
    : IMessageSavingStore
{
    private const string Collection = "savings";
    private const string ShareDeed = "saving.share";

    public Task<bool> TryAddAsync(MessageSaving saving, int max, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            var open = transaction.ListBy(Collection, "owner = @0", Keys.Of(saving.Guild, saving.Saver));
            if (open.Count >= max)
            {
                if (open.Where(document => document["content"].IsNull).MinBy(document => document.Long("at")) is not { } unsent)
                    return false;

                transaction.Delete(Collection, unsent["_id"]);
            }

            transaction.Insert(Collection, MessageSavingDocument.ToDocument(saving));
            return true;
        },
        cancellationToken);

    public Task<MessageSaving?> FindAsync(SavingId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Find(reader, id), cancellationToken);

    public Task<IReadOnlyList<MessageSaving>> ListOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<MessageSaving>>(
            reader =>
            [
                .. ListNaming(reader, guild, member)
                    .Select(document => document.ReadOrLeave(MessageSavingDocument.ToSaving, Collection, logger))
                    .OfType<MessageSaving>()
                    .OrderBy(saving => saving.At),
            ],
            cancellationToken);

    public Task<bool> AskAsync(MessageSaving saving, OutboxEntry question, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (Find(transaction, saving.Id) is not { Content: null })
                return false;

            transaction.Update(Collection, MessageSavingDocument.ToDocument(saving));
            outbox.Put(transaction, question);
            return true;
        },
        cancellationToken);

    public Task<Outcome<Learning>> ShareAsync(
        SavingId id, Learning learning, Func<GuildSettings, OutboxEntry?> card, DueNotice? notice, WriteMark mark, CancellationToken cancellationToken) =>
        store.WriteAsync<Outcome<Learning>>(
            transaction =>
            {
                if (Interactions.Find(transaction, ShareDeed, mark) is { } earlier)
                    return learnings.Find(transaction, learning.Guild, new(earlier)) is { } shared ? shared : SavingRefusals.NotFound;
                if (Find(transaction, id) is null)
                    return SavingRefusals.NotFound;
                if (!learnings.TryAdd(transaction, learning, card, mark))
                    return LearningRefusals.AlreadyShared(learning.Content.Title);

                Forget(transaction, id, notice);
                Interactions.Record(transaction, ShareDeed, learning.Guild, mark, learning.Id.Value);
                return learning;
            },
            cancellationToken);

    public Task<bool> RemoveAsync(SavingId id, DueNotice? notice, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (Find(transaction, id) is null)
                return false;

            Forget(transaction, id, notice);
            return true;
        },
        cancellationToken);

    public async Task<int> SweepAsync(Instant now, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => ListExpired(reader, now, max).Count > 0, cancellationToken)
            ? await store.WriteAsync(transaction => Withdraw(transaction, ListExpired(transaction, now, max)), cancellationToken)
            : 0;

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => Withdraw(transaction, ListNaming(transaction, guild, member)), cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)))
                transaction.Delete(Collection, document["_id"]);
        },
        cancellationToken);

    // Who saves a message of their own is in both.
    private static List<BsonDocument> ListNaming(StoreReader reader, GuildId guild, MemberId member) =>
    [
        .. reader.ListBy(Collection, "owner = @0", Keys.Of(guild, member))
            .Concat(reader.ListBy(Collection, "asked = @0", Keys.Of(guild, member)))
            .DistinctBy(document => document["_id"]),
    ];

    private static List<BsonDocument> ListExpired(StoreReader reader, Instant now, int max) =>
        reader.ListOrdered(Collection, "expires", descending: false, max, "expires <= @0", Keys.Of(now));

    private void Forget(StoreTransaction transaction, SavingId id, DueNotice? notice)
    {
        // The question stands answered where it was asked; nothing more is to be done with it.
        transaction.Delete(Collection, id.Value);
        if (outbox.Find(transaction, MessageSaving.OutboxKind, id.Value) is { } row)
            transaction.Delete(Outbox.Collection, row.Entry.Id.Value);
        if (notice is not null)
            notices.Add(transaction, notice);
    }

    private int Withdraw(StoreTransaction transaction, List<BsonDocument> documents)
    {
        foreach (var document in documents)
        {
            transaction.Delete(Collection, document["_id"]);
            outbox.Withdraw(transaction, MessageSaving.OutboxKind, document.Guid("_id"), time.GetCurrentInstant());
        }

        return documents.Count;
    }

    private MessageSaving? Find(StoreReader reader, SavingId id) =>
        reader.Find(Collection, id.Value)?.ReadOrLeave(MessageSavingDocument.ToSaving, Collection, logger);
}
