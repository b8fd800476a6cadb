using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>Keeps reminders, each together with the outbox entry that delivers it.</summary>
public interface IReminderStore : IErasable
{
    /// <summary>
    /// Adds the reminder and its message in one transaction, unless the member or the guild has too many open ones. A repeated
    /// interaction adds nothing and answers with the reminder it added the first time.
    /// </summary>
    Task<AddReminderResult> TryAddAsync(Reminder reminder, OutboxEntry message, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>The reminder, delivered or not, or null when this guild has none with the id.</summary>
    Task<Reminder?> FindAsync(GuildId guild, ReminderId id, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets reminders whose message was delivered or parked by <paramref name="settledBy"/>, each with its message, the oldest
    /// first, and says how many: one transaction.
    /// </summary>
    Task<int> SweepAsync(Instant settledBy, int max, CancellationToken cancellationToken);
}
