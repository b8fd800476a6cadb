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
    private const string Collection = ReminderDocument.Collection;
    private const string AddDeed = "reminder.add";
    private const string RemoveDeed = "reminder.remove";

    public Task<AddReminderResult> TryAddAsync(
        Reminder reminder, OutboxEntry message, ReminderLimits limits, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (Interactions.Find(transaction, AddDeed, mark) is { } earlier && Find(transaction, new(earlier)) is { } added)
                return new AddReminderResult.Added(added);

            var putOff = reminder.SnoozeOf is { } snoozed ? Find(transaction, snoozed) : null;
            if (reminder.SnoozeOf is not null && IsNotToBePutOff(putOff) is { } reason)
                return reason;
            if (Excess(transaction, reminder, limits, mark.At) is { } excess)
                return excess;

            if (putOff is not null)
                Save(transaction, putOff with { SnoozedUntil = reminder.Due });

            transaction.Insert(Collection, ReminderDocument.ToDocument(reminder));
            outbox.Put(transaction, message);
            Interactions.Record(transaction, AddDeed, reminder.Guild, mark, reminder.Id.Value);
            return new AddReminderResult.Added(reminder);
        },
        cancellationToken);

    public Task<Reminder?> FindAsync(GuildId guild, ReminderId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Find(reader, id) is { } reminder && reminder.Guild == guild ? reminder : null, cancellationToken);

    public Task<Reminder?> FindAnywhereAsync(ReminderId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Find(reader, id), cancellationToken);

    public async Task<IReadOnlyList<Reminder>> ListOpenAsync(GuildId guild, MemberId member, Instant now, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => ListOpen(reader, guild, member, now), cancellationToken);

    public Task<IReadOnlyList<Reminder>> ListAllAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<Reminder>>(
            reader => [.. ListOf(reader, guild, member).Select(Read).OfType<Reminder>().OrderBy(reminder => reminder.Due)], cancellationToken);

    public Task<Reminder?> FinishAsync(ReminderId id, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (Find(transaction, id) is not { IsDone: false, SnoozedUntil: null } reminder)
                return Find(transaction, id);

            return Save(transaction, reminder with { IsDone = true });
        },
        cancellationToken);

    public Task<bool> RemoveAsync(Reminder reminder, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (Interactions.Find(transaction, RemoveDeed, mark) is not null)
                return true;

            var coming = ListComing(transaction, reminder, mark.At);
            foreach (var each in coming)
            {
                transaction.Delete(Collection, each.Id.Value);
                outbox.Withdraw(transaction, Reminder.OutboxKind, each.Id.Value, mark.At);
            }

            if (coming.Count > 0)
                Interactions.Record(transaction, RemoveDeed, reminder.Guild, mark, reminder.Id.Value);
            return coming.Count > 0;
        },
        cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        EraseAsync(transaction => ListOf(transaction, guild, member), cancellationToken);

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

    private static AddReminderResult? IsNotToBePutOff(Reminder? reminder) => reminder switch
    {
        null => new AddReminderResult.Gone(),
        { IsDone: true } or { SnoozedUntil: not null } => new AddReminderResult.Answered(reminder),
        _ => null,
    };

    private static Reminder Save(StoreTransaction transaction, Reminder reminder)
    {
        var saved = reminder with { Version = reminder.Version + 1 };
        transaction.Update(Collection, ReminderDocument.ToDocument(saved));
        return saved;
    }

    private static List<BsonDocument> ListOf(StoreReader reader, GuildId guild, MemberId member) =>
        reader.ListBy(Collection, "ownerDue BETWEEN @0 AND @1", Keys.Of(guild, member), Keys.EndOf(guild, member));

    private List<Reminder> ListOpen(StoreReader reader, GuildId guild, MemberId member, Instant now) =>
    [
        .. reader.ListOrdered(
                Collection,
                "ownerDue",
                descending: false,
                int.MaxValue,
                "ownerDue BETWEEN @0 AND @1",
                Keys.Of(guild, member, now + Duration.FromMilliseconds(1)),
                Keys.EndOf(guild, member))
            .Select(Read)
            .OfType<Reminder>(),
    ];

    // What is due, and was not claimed yet, comes as well, and would bring the next one with it.
    private List<Reminder> ListComing(StoreReader reader, Reminder reminder, Instant now) =>
    [
        .. ListOf(reader, reminder.Guild, reminder.Member)
            .Select(Read)
            .OfType<Reminder>()
            .Where(each => each.Origin == reminder.Origin && (each.Due > now || IsUntouched(reader, each))),
    ];

    private bool IsUntouched(StoreReader reader, Reminder reminder) =>
        outbox.Find(reader, Reminder.OutboxKind, reminder.Id.Value) is { SettledAt: null, UnknownSince: null, Entry.Sent: null };

    // What is due later is open, so two looks at an index tell, however many have come already.
    private static AddReminderResult? Excess(StoreReader reader, Reminder reminder, ReminderLimits limits, Instant now)
    {
        var ofMember = reader.Count(
            Collection,
            "ownerDue",
            limits.OfMember,
            "ownerDue BETWEEN @0 AND @1",
            Keys.Of(reminder.Guild, reminder.Member, now),
            Keys.EndOf(reminder.Guild, reminder.Member));
        if (ofMember >= limits.OfMember)
            return new AddReminderResult.TooManyOfMember();

        var inGuild = reader.Count(
            Collection,
            "guildDue",
            limits.OfGuild,
            "guildDue BETWEEN @0 AND @1",
            Keys.Of(reminder.Guild, now),
            Keys.EndOf(reminder.Guild));
        return inGuild >= limits.OfGuild ? new AddReminderResult.TooManyInGuild() : null;
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

    private Reminder? Find(StoreReader reader, ReminderId id) => Read(reader.Find(Collection, id.Value));

    private Reminder? Read(BsonDocument? document) => document?.ReadOrLeave(ReminderDocument.ToReminder, Collection, logger);
}
