using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NexusBot.Storage.LiteDb.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Reminders;

public sealed class LiteDbReminderStore(LiteDbStore store, Outbox outbox, TimeProvider time, ILogger<LiteDbReminderStore> logger)
    : IReminderStore
{
    private const string Collection = "reminders";
    private const string AddDeed = "reminder.add";

    public Task<AddReminderResult> TryAddAsync(
        Reminder reminder, OutboxEntry message, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (Interactions.Find(transaction, AddDeed, mark) is { } earlier && Find(transaction, reminder.Guild, new(earlier)) is { } added)
                return new AddReminderResult.Added(added);
            if (Excess(transaction, reminder, mark.At) is { } excess)
                return excess;

            transaction.Insert(Collection, ReminderDocument.ToDocument(reminder));
            outbox.Put(transaction, message);
            Interactions.Record(transaction, AddDeed, reminder.Guild, mark, reminder.Id.Value);
            return new AddReminderResult.Added(reminder);
        },
        cancellationToken);

    public Task<Reminder?> FindAsync(GuildId guild, ReminderId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Find(reader, guild, id), cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        EraseAsync(
            transaction => transaction.ListBy(
                Collection, "ownerDue BETWEEN @0 AND @1", Keys.Of(guild, member), Keys.EndOf(guild, member)),
            cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => EraseAsync(
        transaction => transaction.ListBy(Collection, "guildDue BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild)),
        cancellationToken);

    public async Task<int> SweepAsync(Instant settledBy, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => outbox.ListSettled(reader, Reminder.OutboxKind, settledBy, max).Count > 0, cancellationToken)
            ? await store.WriteAsync(transaction => Sweep(transaction, settledBy, max), cancellationToken)
            : 0;

    private int Sweep(StoreTransaction transaction, Instant settledBy, int max)
    {
        var settled = outbox.ListSettled(transaction, Reminder.OutboxKind, settledBy, max);
        foreach (var row in settled)
        {
            transaction.Delete(Collection, row.Entry.Subject);
            transaction.Delete(Outbox.Collection, row.Entry.Id.Value);
        }

        return settled.Count;
    }

    // What is due later is open, so two looks at an index tell, however many have come already.
    private static AddReminderResult? Excess(StoreReader reader, Reminder reminder, Instant now)
    {
        var ofMember = reader.Count(
            Collection,
            "ownerDue",
            Reminder.MaxOpenPerMember,
            "ownerDue BETWEEN @0 AND @1",
            Keys.Of(reminder.Guild, reminder.Member, now),
            Keys.EndOf(reminder.Guild, reminder.Member));
        if (ofMember >= Reminder.MaxOpenPerMember)
            return new AddReminderResult.TooManyOfMember();

        var inGuild = reader.Count(
            Collection,
            "guildDue",
            Reminder.MaxOpenPerGuild,
            "guildDue BETWEEN @0 AND @1",
            Keys.Of(reminder.Guild, now),
            Keys.EndOf(reminder.Guild));
        return inGuild >= Reminder.MaxOpenPerGuild ? new AddReminderResult.TooManyInGuild() : null;
    }

    private Task EraseAsync(Func<StoreTransaction, List<BsonDocument>> list, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in list(transaction))
            {
                transaction.Delete(Collection, document["_id"]);
                outbox.Withdraw(transaction, Reminder.OutboxKind, document.Guid("_id"), Instant.FromDateTimeOffset(time.GetUtcNow()));
            }
        },
        cancellationToken);

    private Reminder? Find(StoreReader reader, GuildId guild, ReminderId id) =>
        reader.Find(Collection, id.Value)?.ReadOrLeave(ReminderDocument.ToReminder, Collection, logger) is { } reminder
        && reminder.Guild == guild
            ? reminder
            : null;
}
