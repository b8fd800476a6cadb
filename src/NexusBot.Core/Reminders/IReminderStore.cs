using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Core.Reminders;

/// <summary>
/// Keeps reminders, each together with the outbox entry that delivers it. When that entry is claimed, the reminder is followed
/// (<see cref="Reminder.Follow"/>) in the same transaction.
/// </summary>
public interface IReminderStore : IErasable
{
    /// <summary>
    /// Adds the reminder and its message in one transaction, unless the member or the guild has too many open ones. Where it puts off
    /// another one (<see cref="Reminder.SnoozeOf"/>), that one is marked, and only once. A repeated interaction adds nothing and answers
    /// with the reminder it added the first time.
    /// </summary>
    Task<AddReminderResult> TryAddAsync(
        Reminder reminder, OutboxEntry message, ReminderLimits limits, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>The reminder, delivered or not, or null when this guild has none with the id.</summary>
    Task<Reminder?> FindAsync(GuildId guild, ReminderId id, CancellationToken cancellationToken);

    /// <summary>The same whatever its guild: in direct messages there is none. Whose it is is for the caller to look at.</summary>
    Task<Reminder?> FindAnywhereAsync(ReminderId id, CancellationToken cancellationToken);

    /// <summary>The member's reminders that are due after this moment, the next one first.</summary>
    Task<IReadOnlyList<Reminder>> ListOpenAsync(GuildId guild, MemberId member, Instant now, CancellationToken cancellationToken);

    /// <summary>All that is kept of the member's reminders, those that came included, in the order in which they are due.</summary>
    Task<IReadOnlyList<Reminder>> ListAllAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Marks the reminder as done, unless it was answered before, and says how it stands now; null when it is no more.</summary>
    Task<Reminder?> FinishAsync(ReminderId id, CancellationToken cancellationToken);

    /// <summary>
    /// Removes what is still to come of the reminder: itself, and those that follow it, with their messages. False when there is nothing
    /// to come of it; a repeated interaction answers as before.
    /// </summary>
    Task<bool> RemoveAsync(Reminder reminder, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets reminders whose message was delivered or parked by <paramref name="settledBy"/>, each with its message, the oldest
    /// first, and says how many: one transaction.
    /// </summary>
    Task<int> SweepAsync(Instant settledBy, int max, CancellationToken cancellationToken);
}
