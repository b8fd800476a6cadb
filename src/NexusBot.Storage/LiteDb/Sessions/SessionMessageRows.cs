using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Storage.LiteDb.Delivery;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Sessions;

/// <summary>What members are told of sessions, each row with its outbox entry, inside of the transactions that cause it.</summary>
internal sealed class SessionMessageRows(Outbox outbox, ILogger logger)
{
    private const string Collection = SessionMessageDocument.Collection;

    public SessionMessage? Find(StoreReader reader, SessionMessageId id) => Read(reader.Find(Collection, id.Value));

    /// <summary>Those to come become what is wanted. What was delivered stays: it is how we know that it was.</summary>
    public void Sync(StoreTransaction transaction, SessionId session, SessionFollowUps following, ChannelId channel, Instant now)
    {
        var existing = ListOf(transaction, session).FindAll(message => message.News == SessionNews.Reminder);
        var (there, kept) = (existing.Select(each => each.Key).ToHashSet(), following.Reminders.Select(each => each.Key).ToHashSet());
        foreach (var message in existing.Where(each => !kept.Contains(each.Key) && IsOpen(transaction, each)))
            Remove(transaction, message, now);

        foreach (var message in following.Reminders.Where(each => each.Due > following.Since && !there.Contains(each.Key)))
            Add(transaction, message, channel, now);
    }

    /// <summary>Tells it; what is on its way to the same member already says it instead, and is corrected where it was worded before.</summary>
    public void Tell(StoreTransaction transaction, SessionId session, IReadOnlyList<SessionMessage> news, ChannelId channel, Instant now)
    {
        if (news.Count == 0)
            return;

        var open = ListOf(transaction, session).FindAll(each => each.News != SessionNews.Reminder && IsOpen(transaction, each));
        foreach (var message in news)
        {
            if (open.Find(each => (each.To, each.News) == (message.To, message.News)) is { } earlier)
                outbox.Raise(transaction, SessionMessage.OutboxKind, earlier.Id.Value, now);
            else
                Add(transaction, message, channel, now);
        }
    }

    /// <summary>The session is no more.</summary>
    public void RemoveOf(StoreTransaction transaction, SessionId session, Instant now)
    {
        foreach (var message in ListOf(transaction, session))
            Remove(transaction, message, now);
    }

    /// <summary>The session is forgotten, and what was said of it stands.</summary>
    public void Forget(StoreTransaction transaction, SessionId session)
    {
        foreach (var message in ListOf(transaction, session))
        {
            transaction.Delete(Collection, message.Id.Value);
            outbox.Forget(transaction, SessionMessage.OutboxKind, message.Id.Value);
        }
    }

    public void RemoveOf(StoreTransaction transaction, GuildId guild, MemberId member, Instant now)
    {
        foreach (var message in ListOf(transaction, guild, member))
            Remove(transaction, message, now);
    }

    public List<SessionMessage> ListOf(StoreReader reader, GuildId guild, MemberId member) =>
        [.. reader.ListBy(Collection, "owner = @0", Keys.Of(guild, member)).Select(Read).OfType<SessionMessage>()];

    public static void RemoveAll(StoreTransaction transaction, GuildId guild)
    {
        foreach (var document in transaction.ListBy(Collection, "owner BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild)))
            transaction.Delete(Collection, document["_id"]);
    }

    private void Add(StoreTransaction transaction, SessionMessage message, ChannelId channel, Instant now)
    {
        transaction.Insert(Collection, SessionMessageDocument.ToDocument(message));
        outbox.Put(transaction, message.ToEntry(channel, now));
    }

    private void Remove(StoreTransaction transaction, SessionMessage message, Instant now)
    {
        transaction.Delete(Collection, message.Id.Value);
        outbox.Withdraw(transaction, SessionMessage.OutboxKind, message.Id.Value, now);
    }

    private bool IsOpen(StoreReader reader, SessionMessage message) =>
        outbox.Find(reader, SessionMessage.OutboxKind, message.Id.Value) is { SettledAt: null };

    private List<SessionMessage> ListOf(StoreReader reader, SessionId session) =>
        [.. reader.ListBy(Collection, "session = @0", session.Value).Select(Read).OfType<SessionMessage>()];

    private SessionMessage? Read(BsonDocument? document) => document?.ReadOrLeave(SessionMessageDocument.ToMessage, Collection, logger);
}
