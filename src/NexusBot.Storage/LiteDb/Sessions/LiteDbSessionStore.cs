using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Storage.LiteDb.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Storage.LiteDb.Sessions;

public sealed class LiteDbSessionStore(LiteDbStore store, SessionRows rows, TimeProvider time) : ISessionStore
{
    private const string AddDeed = "session.add";

    public Task<Outcome<Session>> TryAddAsync(Session session, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (rows.Find(transaction, new(Interactions.Find(transaction, AddDeed, mark) ?? session.Id.Value)) is { } added)
                return added;
            if (rows.Excess(transaction, session) is { } refusal)
                return refusal;

            rows.Save(transaction, before: null, new SessionStep(session), mark.Actor, mark.At);
            Interactions.Record(transaction, AddDeed, session.Guild, mark, session.Id.Value);
            return new Outcome<Session>(session, Refusal: null);
        },
        cancellationToken);

    public Task<Outcome<Session>> ChangeAsync(
        GuildId guild, SessionId id, SessionChange change, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync<Outcome<Session>>(
        transaction =>
        {
            if (rows.Find(transaction, id) is not { } before || before.Guild != guild)
                return SessionRefusals.NotFound;
            if (Interactions.Find(transaction, change.Deed, mark) is not null)
                return before;

            var outcome = change.Apply(before);
            if (outcome.Value is not { } step)
                return outcome.Refusal!;
            if (step.Now.Host != before.Host && rows.Excess(transaction, step.Now) is { } refusal)
                return refusal;

            rows.Save(transaction, before, step, mark.Actor, mark.At);
            if (change.Audit is { } audit)
                AuditDocument.Add(transaction, audit);
            Interactions.Record(transaction, change.Deed, guild, mark, id.Value);
            return step.Now;
        },
        cancellationToken);

    public Task<Session?> FindAsync(GuildId guild, SessionId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => rows.Find(reader, id) is { } session && session.Guild == guild ? session : null, cancellationToken);

    public Task<Session?> FindAnywhereAsync(SessionId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => rows.Find(reader, id), cancellationToken);

    public Task<Session?> FindLatestAsync(GuildId guild, SessionId origin, CancellationToken cancellationToken) => store.ReadAsync(
        reader => rows.ListOf(reader, guild).Where(session => session.Origin == origin).MaxBy(session => (session.Revision, session.CreatedAt)),
        cancellationToken);

    public async Task<IReadOnlyList<Session>> ListAheadAsync(GuildId guild, Instant now, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => rows.ListOpen(reader, guild).FindAll(session => session.End > now), cancellationToken);

    public Task<SessionMessage?> FindMessageAsync(GuildId guild, SessionMessageId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => rows.FindMessage(reader, id) is { } message && message.Guild == guild ? message : null, cancellationToken);

    public async Task<int> SweepAsync(Instant endedBy, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => ListEnded(reader, endedBy, max).Count > 0, cancellationToken)
            ? await store.WriteAsync(transaction => Sweep(transaction, endedBy, max), cancellationToken)
            : 0;

    public Task<MemberSessions> ListOfAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => rows.ListOf(reader, guild, member), cancellationToken);

    public Task DisownAsync(GuildId guild, MemberId host, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => rows.Disown(transaction, guild, host, time.GetCurrentInstant()), cancellationToken);

    /// <summary>What the member planned goes, but for where and when others meet; from what others planned their answers go.</summary>
    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            var now = time.GetCurrentInstant();
            foreach (var session in rows.ListOf(transaction, guild))
            {
                if (session.Host == member)
                    rows.EraseHost(transaction, session, now);
                else if (session.AnswerOf(member) is { } answer)
                    rows.Save(transaction, session, new SessionStep(session with { Answers = [.. session.Answers.Where(each => each != answer)] }), by: null, now);
            }

            rows.EraseMessages(transaction, guild, member, now);
        },
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var document in transaction.ListBy(SessionRows.Collection, "guild = @0", Keys.Of(guild.Value)))
                transaction.Delete(SessionRows.Collection, document["_id"]);
            SessionMessageRows.RemoveAll(transaction, guild);
        },
        cancellationToken);

    private static List<SessionId> ListEnded(StoreReader reader, Instant endedBy, int max) =>
    [
        .. reader.ListOrdered(
                SessionRows.Collection, "ended", descending: false, max, "ended BETWEEN @0 AND @1", Keys.Of(NodaConstants.UnixEpoch), Keys.Of(endedBy))
            .Select(document => new SessionId(document.Guid("_id"))),
    ];

    private int Sweep(StoreTransaction transaction, Instant endedBy, int max)
    {
        var ended = ListEnded(transaction, endedBy, max);
        ended.ForEach(session => rows.Forget(transaction, session));
        return ended.Count;
    }
}
