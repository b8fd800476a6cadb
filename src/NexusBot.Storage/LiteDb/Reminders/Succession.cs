using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NexusBot.Storage.LiteDb.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Reminders;

/// <summary>
/// What repeats goes on in the very transaction that claims one time of it: no crash comes between the two, and no failed delivery ends it.
/// </summary>
internal static class Succession
{
    public static void Follow(StoreTransaction transaction, Outbox outbox, OutboxEntry claimed, Instant now, ILogger logger)
    {
        const string Collection = ReminderDocument.Collection;
        if (claimed.Kind != Reminder.OutboxKind
            || transaction.Find(Collection, claimed.Subject)?.ReadOrLeave(ReminderDocument.ToReminder, Collection, logger) is not { } reminder)
            return;

        var (current, next) = reminder.Follow(now);
        if (current != reminder)
            transaction.Update(Collection, ReminderDocument.ToDocument(current));
        if (next is null)
            return;

        transaction.Insert(Collection, ReminderDocument.ToDocument(next));
        outbox.Put(transaction, next.ToMessage(now));
    }
}
