using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Keeps messages on their way to become learnings, each together with the question to its author.</summary>
public interface IMessageSavingStore : IErasable
{
    /// <summary>
    /// Where its saver has <paramref name="max"/> on their way already, the oldest that was never sent makes room; false, and nothing
    /// kept, when all of them wait for an answer.
    /// </summary>
    Task<bool> TryAddAsync(MessageSaving saving, int max, CancellationToken cancellationToken);

    /// <summary>The saving, in whichever guild: the question is answered in a direct message, which has none.</summary>
    Task<MessageSaving?> FindAsync(SavingId id, CancellationToken cancellationToken);

    /// <summary>Those that the member saves, and those of messages that the member wrote.</summary>
    Task<IReadOnlyList<MessageSaving>> ListOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken);

    /// <summary>Keeps what the saver made of it, with the question. False when it is gone or was asked already.</summary>
    Task<bool> AskAsync(MessageSaving saving, OutboxEntry question, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the learning that it becomes and forgets it with its question, in one transaction, so that it is shared if and only if it
    /// still stands. A repeated interaction changes nothing and answers as it did the first time.
    /// </summary>
    /// <param name="card">As with <see cref="ILearningStore.TryAddAsync"/>.</param>
    /// <returns>The learning; or that the saving is gone, or, with all left as it was, that the learning's author has one of that title.</returns>
    Task<Outcome<Learning>> ShareAsync(
        SavingId id, Learning learning, Func<GuildSettings, OutboxEntry?> card, DueNotice? notice, WriteMark mark, CancellationToken cancellationToken);

    /// <summary>Forgets it: it was answered with no. False when it was gone already.</summary>
    Task<bool> RemoveAsync(SavingId id, DueNotice? notice, CancellationToken cancellationToken);

    /// <summary>Forgets at most <paramref name="max"/> that have expired by now, withdraws their questions, and says how many.</summary>
    Task<int> SweepAsync(Instant now, int max, CancellationToken cancellationToken);
}
