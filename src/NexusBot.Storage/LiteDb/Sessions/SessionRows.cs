using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Storage.LiteDb.Delivery;
using NexusBot.Storage.LiteDb.Moderation;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Sessions;

/// <summary>Sessions with all that follows from them, inside of the transactions that change them.</summary>
public sealed class SessionRows(Outbox outbox, ILogger<SessionRows> logger) : ISettingsFollower
{
    internal const string Collection = SessionDocument.Collection;

    private static readonly string[] s_kinds = [Session.CardKind, Session.ThreadKind, Session.EventKind, Session.TurnKind];

    private readonly SessionMessageRows _messages = new(outbox, logger);

    internal SessionMessage? FindMessage(StoreReader reader, SessionMessageId id) => _messages.Find(reader, id);

    internal Session? Find(StoreReader reader, SessionId id) => Read(reader.Find(Collection, id.Value));

    internal List<Session> ListOpen(StoreReader reader, GuildId guild) =>
    [
        .. reader.ListOrdered(
                Collection, "openStart", descending: false, int.MaxValue, "openStart BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild))
            .Select(Read)
            .OfType<Session>(),
    ];

    internal List<Session> ListOf(StoreReader reader, GuildId guild) =>
        [.. reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(Read).OfType<Session>()];

    internal MemberSessions ListOf(StoreReader reader, GuildId guild, MemberId member) => new(
        [.. ListOf(reader, guild).Where(session => session.Host == member || session.AnswerOf(member) is not null).OrderBy(session => session.Start)],
        [.. _messages.ListOf(reader, guild, member).OrderBy(message => message.Due)]);

    /// <summary>Why there is no room for it beside the others, with this host; null when there is.</summary>
    internal Refusal? Excess(StoreReader reader, Session session) => ListOpen(reader, session.Guild).FindAll(each => each.Id != session.Id) switch
    {
        var open when open.Count(each => each.Host == session.Host) >= SessionLimits.OfHost => SessionRefusals.TooManyOfYours,
        { Count: >= SessionLimits.OfGuild } => SessionRefusals.TooManyHere,
        _ => null,
    };

    /// <summary>Keeps what a change made of the session, and the one that follows it.</summary>
    /// <param name="before">Null for a new one.</param>
    internal void Save(StoreTransaction transaction, Session? before, SessionStep step, MemberId? by, Instant now)
    {
        var hub = LiteDbGuildSettingsStore.Get(transaction, step.Now.Guild, logger);
        Save(transaction, before, step.Now, hub, by, now);
        if (step.Next is { } next)
            Save(transaction, step.Now, next, hub, by, now);
    }

    /// <summary>The moment has come at which the claimed entry marks a session's end: in the very transaction that claims it.</summary>
    internal void Turn(StoreTransaction transaction, OutboxEntry claimed, Instant now)
    {
        if (claimed.Kind == Session.TurnKind
            && Find(transaction, new SessionId(claimed.Subject)) is { } session
            && SessionTurns.End(session, now) is { } step)
            Save(transaction, session, step, by: null, now);
    }

    SettingsReach ISettingsFollower.Follows => SettingsReach.Sessions;

    /// <summary>Brings what follows from the sessions ahead in line with the hub's settings. Says how many cards are under way by that.</summary>
    int ISettingsFollower.Follow(StoreTransaction transaction, GuildSettings hub, Instant now) =>
        ListOpen(transaction, hub.Guild).FindAll(session => session.End > now).Count(session => Refresh(transaction, session, hub, now));

    private bool Refresh(StoreTransaction transaction, Session session, GuildSettings hub, Instant now)
    {
        var channel = SessionFollowUps.ChannelOf(session, hub);
        _messages.Sync(transaction, session.Id, SessionFollowUps.Of(session, session, hub, by: null, now), channel, now);
        if (outbox.Find(transaction, Session.CardKind, session.Id.Value) is { } card && (card.Entry.Sent is not null || card.SettledAt is null))
            return false;

        var entries = SessionFollowUps.CardOf(session, hub, now).ToList();
        entries.ForEach(entry => outbox.Put(transaction, entry));
        return entries.Count > 0;
    }

    /// <summary>Whatever its host wrote is no more. It takes place without that where others come; else nothing of it stays in Discord either.</summary>
    internal void EraseHost(StoreTransaction transaction, Session session, Instant now)
    {
        if (Hostless.Leave(session, session.Host, now) is { IsOpen: true } left)
            Orphan(transaction, session, Hostless.WithoutWords(left), now);
        else
            Erase(transaction, session, now);
    }

    private void Erase(StoreTransaction transaction, Session session, Instant now)
    {
        transaction.Delete(Collection, session.Id.Value);
        _messages.RemoveOf(transaction, session.Id, now);
        foreach (var kind in s_kinds)
            outbox.Withdraw(transaction, kind, session.Id.Value, now);
    }

    internal void EraseMessages(StoreTransaction transaction, GuildId guild, MemberId member, Instant now) =>
        _messages.RemoveOf(transaction, guild, member, now);

    /// <summary>The member hosts no session ahead any more: others come there, or it is called off.</summary>
    internal void Disown(StoreTransaction transaction, GuildId guild, MemberId host, Instant now)
    {
        foreach (var session in ListOpen(transaction, guild))
        {
            if (Hostless.Leave(session, host, now) is { } left)
                Orphan(transaction, session, left, now);
        }
    }

    // Nobody was there to do it, and a moderator asks all the same why it is so.
    private void Orphan(StoreTransaction transaction, Session before, Session left, Instant now)
    {
        Save(transaction, before, new SessionStep(left), by: null, now);
        var what = left.IsOpen ? AuditKind.LoseHost : AuditKind.CallSessionOff;
        AuditDocument.Add(transaction, new AuditEntry(left.Guild, MemberId.Nobody, now, what, Before: null, After: left.Id.ToString()));
    }

    /// <summary>The session is forgotten. What stands of it in Discord stays, and is not changed any more.</summary>
    internal void Forget(StoreTransaction transaction, SessionId session)
    {
        transaction.Delete(Collection, session.Value);
        _messages.Forget(transaction, session);
        foreach (var kind in s_kinds)
            outbox.Forget(transaction, kind, session.Value);
    }

    private void Save(StoreTransaction transaction, Session? before, Session after, GuildSettings hub, MemberId? by, Instant now)
    {
        transaction.Upsert(Collection, SessionDocument.ToDocument(after));
        var channel = SessionFollowUps.ChannelOf(after, hub);
        var following = SessionFollowUps.Of(before, after, hub, by, now);
        // What is on its way when a session ends is left to its messenger, who knows whether it came.
        if (after.State != SessionState.Over)
            _messages.Sync(transaction, after.Id, following, channel, now);
        _messages.Tell(transaction, after.Id, following.News, channel, now);
        foreach (var entry in following.Entries.Where(entry => IsToBeShown(transaction, entry, before, after)))
            outbox.Put(transaction, entry);
        if (after.Poll is { } poll && (before?.Start != after.Start || before.State != after.State))
            outbox.Raise(transaction, SessionPoll.CardKind, poll.Value, now);
        if (after.State == SessionState.Cancelled)
            outbox.Withdraw(transaction, Session.TurnKind, after.Id.Value, now);
    }

    // A thread follows nothing but the title. One that could not be opened, because its card stood nowhere, is tried again with the card.
    private bool IsToBeShown(StoreReader reader, OutboxEntry entry, Session? before, Session after) =>
        entry.Kind != Session.ThreadKind
        || before?.Content.Title != after.Content.Title
        || (after.IsOpen && outbox.Find(reader, Session.ThreadKind, after.Id.Value) is null);

    private Session? Read(BsonDocument? document) => document?.ReadOrLeave(SessionDocument.ToSession, Collection, logger);
}
