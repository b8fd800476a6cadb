using LiteDB;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Storage.LiteDb.Delivery;
using NexusBot.Storage.LiteDb.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Storage.LiteDb.Sessions;

public sealed class LiteDbSessionPollStore(
    LiteDbStore store, SessionRows sessions, Outbox outbox, TimeProvider time, ILogger<LiteDbSessionPollStore> logger) : ISessionPollStore
{
    private const string Collection = SessionPollDocument.Collection;
    private const string AddDeed = "poll.add";

    public Task<Outcome<SessionPoll>> TryAddAsync(SessionPoll poll, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync<Outcome<SessionPoll>>(
        transaction =>
        {
            if (Find(transaction, new(Interactions.Find(transaction, AddDeed, mark) ?? poll.Id.Value)) is { } added)
                return added;
            var open = transaction.ListBy(Collection, "openOf = @0", Keys.Of(poll.Guild, poll.Asker));
            if (open.Count(each => each.Instant("ends") > mark.At) >= SessionPoll.MostOpenOfMember)
                return PollRefusals.TooManyOpen;

            Save(transaction, poll, mark.At);
            Interactions.Record(transaction, AddDeed, poll.Guild, mark, poll.Id.Value);
            return poll;
        },
        cancellationToken);

    public Task<Outcome<SessionPoll>> ChangeAsync(
        GuildId guild, SessionPollId id, PollChange change, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync<Outcome<SessionPoll>>(
        transaction =>
        {
            if (Find(transaction, id) is not { } before || before.Guild != guild)
                return PollRefusals.NotFound;
            if (Interactions.Find(transaction, change.Deed, mark) is not null)
                return before;

            var outcome = change.Apply(before);
            if (outcome.Value is not { } step)
                return outcome.Refusal!;
            if (step.Session is { } session)
            {
                if (sessions.Excess(transaction, session) is { } refusal)
                    return refusal;
                sessions.Save(transaction, before: null, new SessionStep(session), mark.Actor, mark.At);
            }

            Save(transaction, step.Now, mark.At);
            if (change.Audit is { } audit)
                AuditDocument.Add(transaction, audit);
            Interactions.Record(transaction, change.Deed, guild, mark, id.Value);
            return step.Now;
        },
        cancellationToken);

    public async Task<IReadOnlyList<MemberId>> ListAskersAsync(GuildId guild, CancellationToken cancellationToken) => await store.ReadAsync(
        reader => reader.ListBy(Collection, "openOf BETWEEN @0 AND @1", Keys.StartOf(guild), Keys.EndOf(guild))
            .Select(Read).OfType<SessionPoll>().Select(poll => poll.Asker).Distinct().ToList(),
        cancellationToken);

    public Task CloseOfAsync(GuildId guild, MemberId asker, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var poll in transaction.ListBy(Collection, "openOf = @0", Keys.Of(guild, asker)).Select(Read).OfType<SessionPoll>())
                Save(transaction, poll with { State = PollState.Closed }, time.GetCurrentInstant());
        },
        cancellationToken);

    public Task<SessionPoll?> FindAsync(GuildId guild, SessionPollId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => Find(reader, id) is { } poll && poll.Guild == guild ? poll : null, cancellationToken);

    public async Task<int> SweepAsync(Instant endedBy, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => ListEnded(reader, endedBy, max).Count > 0, cancellationToken)
            ? await store.WriteAsync(transaction => Sweep(transaction, endedBy, max), cancellationToken)
            : 0;

    /// <summary>What the member asked goes, and from what others asked their votes go.</summary>
    public Task<IReadOnlyList<SessionPoll>> ListOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<SessionPoll>>(
            reader => [.. reader.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(Read).OfType<SessionPoll>().Where(poll => poll.IsAbout(member))],
            cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            var now = time.GetCurrentInstant();
            foreach (var poll in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)).Select(Read).OfType<SessionPoll>())
            {
                if (poll.Asker == member)
                {
                    transaction.Delete(Collection, poll.Id.Value);
                    outbox.Withdraw(transaction, SessionPoll.CardKind, poll.Id.Value, now);
                }
                else if (poll.IsAbout(member))
                {
                    Save(transaction, poll with
                    {
                        Invited = [.. poll.Invited.Where(each => each != member)],
                        Votes = [.. poll.Votes.Where(vote => vote.Member != member)],
                    }, now);
                }
            }
        },
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in transaction.ListBy(Collection, "guild = @0", Keys.Of(guild.Value)))
                transaction.Delete(Collection, document["_id"]);
        },
        cancellationToken);

    private static List<BsonDocument> ListEnded(StoreReader reader, Instant endedBy, int max) =>
        [.. reader.ListOrdered(Collection, "ends", descending: false, max, "ends BETWEEN @0 AND @1", Keys.Of(NodaConstants.UnixEpoch), Keys.Of(endedBy))];

    private int Sweep(StoreTransaction transaction, Instant endedBy, int max)
    {
        var ended = ListEnded(transaction, endedBy, max);
        foreach (var document in ended)
        {
            transaction.Delete(Collection, document["_id"]);
            outbox.Forget(transaction, SessionPoll.CardKind, document.Guid("_id"));
        }

        return ended.Count;
    }

    private void Save(StoreTransaction transaction, SessionPoll poll, Instant now)
    {
        transaction.Upsert(Collection, SessionPollDocument.ToDocument(poll));
        var hub = LiteDbGuildSettingsStore.Get(transaction, poll.Guild, logger);
        outbox.Put(transaction, new OutboxEntry
        {
            Id = OutboxId.New(now),
            Guild = poll.Guild,
            Kind = SessionPoll.CardKind,
            Subject = poll.Id.Value,
            Address = new Address.GuildChannel(hub.Channel(ChannelPurpose.Sessions) ?? poll.AskedIn),
            Due = now,
        });
    }

    private SessionPoll? Find(StoreReader reader, SessionPollId id) => Read(reader.Find(Collection, id.Value));

    private SessionPoll? Read(BsonDocument? document) => document?.ReadOrLeave(SessionPollDocument.ToPoll, Collection, logger);
}
