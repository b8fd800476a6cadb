using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Storage.LiteDb.Members;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Pairing;

public sealed class LiteDbEnrolmentStore(LiteDbStore store, Notices notices, ILogger<LiteDbEnrolmentStore> logger) : IEnrolmentStore
{
    private const string Deed = "pairing.enrolment";

    public Task<Enrolment?> FindAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => EnrolmentRows.Find(reader, guild, member, logger), cancellationToken);

    public async Task<IReadOnlyList<Enrolment>> ListAsync(GuildId guild, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => EnrolmentRows.List(reader, guild, logger), cancellationToken);

    public Task<bool> SaveAsync(Enrolment enrolment, WriteMark mark, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (Interactions.Find(transaction, Deed, mark) is not null)
                return true;
            if ((EnrolmentRows.Find(transaction, enrolment.Guild, enrolment.Member, logger)?.Version ?? 0) != enrolment.Version - 1)
                return false;

            EnrolmentRows.Save(transaction, enrolment);
            Interactions.Record(transaction, Deed, enrolment.Guild, mark);
            return true;
        },
        cancellationToken);

    public Task<bool> RemoveAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            WaitingRows.Delete(transaction, guild, member);
            if (EnrolmentRows.Find(transaction, guild, member, logger) is null)
                return false;

            EnrolmentRows.Delete(transaction, guild, member);
            return true;
        },
        cancellationToken);

    public Task TellAsync(Instant round, IReadOnlyList<DueNotice> due, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            foreach (var each in due)
            {
                if (EnrolmentRows.Find(transaction, each.Notice.Guild, each.Notice.To, logger) is not { } enrolment
                    || enrolment.KnowsOf == round || !enrolment.IsInAt(round))
                    continue;

                EnrolmentRows.Save(transaction, enrolment with { KnowsOf = round, Version = enrolment.Version + 1 });
                notices.Add(transaction, each);
            }
        },
        cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            EnrolmentRows.Delete(transaction, guild, member);
            Interactions.Erase(transaction, guild, member);
        },
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => EnrolmentRows.DeleteAll(transaction, guild), cancellationToken);
}
