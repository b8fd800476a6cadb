using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Core.Pairing;
using NexusBot.Storage.LiteDb.Members;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Storage.LiteDb.Pairing;

public sealed class LiteDbPartnershipStore(
    LiteDbStore store, PartnershipRows rows, Notices told, TimeProvider time, ILogger<LiteDbPartnershipStore> logger) : IPartnershipStore
{
    private const string Deed = "pairing.partnership";

    public Task<Partnership?> FindAsync(PartnershipId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => rows.Find(reader, id.Value), cancellationToken);

    public Task<Partnership?> FindBySubjectAsync(GuildId guild, Guid subject, CancellationToken cancellationToken) => store.ReadAsync(
        reader => (rows.Find(reader, subject) ?? rows.FindBySeat(reader, subject) ?? rows.FindByMeetingMessage(reader, subject)) is { } found
            && found.Guild == guild ? found : null,
        cancellationToken);

    public async Task<IReadOnlyList<Partnership>> ListOfRoundAsync(GuildId guild, int round, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => rows.ListOfRound(reader, guild, round), cancellationToken);

    public async Task<IReadOnlyList<Partnership>> ListOfAsync(GuildId guild, MemberId member, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => rows.ListOf(reader, guild, member, max), cancellationToken);

    public async Task<IReadOnlyList<Partnership>> ListDueAsync(GuildId guild, Instant now, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => rows.ListDue(reader, guild, now, max), cancellationToken);

    public Task<bool> SaveAsync(
        Partnership partnership,
        IEnumerable<OutboxEntry> messages,
        IReadOnlyList<DueNotice> notices,
        WriteMark? mark,
        CancellationToken cancellationToken) =>
        store.WriteAsync(
            transaction =>
            {
                if (mark is { } one && Interactions.Find(transaction, Deed, one) is not null)
                    return true;
                if (rows.Find(transaction, partnership.Id.Value)?.Version != partnership.Version - 1)
                    return false;

                // Who was in it with somebody that was erased remembers nobody of it.
                if (partnership is { ClosedAt: not null, Seats.Length: < 2 })
                    rows.Delete(transaction, partnership, time.GetCurrentInstant());
                else
                    rows.Update(transaction, partnership, messages, time.GetCurrentInstant());
                foreach (var notice in notices)
                    told.Add(transaction, notice);
                if (mark is { } asked)
                    Interactions.Record(transaction, Deed, partnership.Guild, asked);
                return true;
            },
            cancellationToken);

    public Task<bool> ArePartnersAsync(GuildId guild, MemberId one, MemberId other, CancellationToken cancellationToken) => store.ReadAsync(
        reader =>
        {
            var now = time.GetCurrentInstant();
            return rows.ListOf(reader, guild, one, int.MaxValue).Exists(
                partnership => !partnership.IsOverAt(now) && partnership.SeatOf(other) is not null && rows.IsShown(reader, partnership, now));
        },
        cancellationToken);

    public Task<bool> TryPartAsync(Parting parting, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            if (parting.Changed.Any(changed => rows.Find(transaction, changed.Id.Value)?.Version != changed.Version - 1))
                return false;
            if (parting.Gone is { } leaves && rows.ListOf(transaction, parting.Guild, leaves, int.MaxValue).Exists(
                open => !open.IsOverAt(parting.At) && parting.Changed.All(changed => changed.Id != open.Id)))
                return false;

            if (parting.Gone is { } gone)
            {
                EnrolmentRows.Delete(transaction, parting.Guild, gone);
                WaitingRows.Delete(transaction, parting.Guild, gone);
            }

            var before = parting.Changed.SelectMany(changed => rows.Find(transaction, changed.Id.Value)!.Seats).ToLookup(seat => seat.Member, seat => seat.Before);
            foreach (var changed in parting.Changed)
                rows.Part(transaction, changed, parting.At);
            foreach (var alone in parting.Alone)
                LeaveAlone(transaction, parting, alone, before[alone.Notice.To].LastOrDefault());
            if (parting.Undone is { } undone && RoundRows.Find(transaction, parting.Guild, undone.Round, logger) is { } round)
                RoundRows.Save(transaction, round.Corrected(undone, parting.Changed[0], [.. parting.Alone.Select(alone => alone.Notice.To)]));
            return true;
        },
        cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => rows.ListOf(transaction, guild, member, int.MaxValue)
            .ForEach(partnership => rows.Forget(transaction, partnership, member, time.GetCurrentInstant())),
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => PartnershipRows.DeleteAll(transaction, guild), cancellationToken);

    private void LeaveAlone(StoreTransaction transaction, Parting parting, DueNotice alone, Enrolment? before)
    {
        told.Add(transaction, alone);
        if (Enrolment.WithoutPartner(EnrolmentRows.Find(transaction, parting.Guild, alone.Notice.To, logger), before) is { } enrolment)
            EnrolmentRows.Save(transaction, enrolment);
        // Who waits already keeps their place in the line.
        var isInLine = WaitingRows.Find(transaction, parting.Guild, alone.Notice.To) is { } waits && parting.At - waits.Since < Waiting.Longest;
        if (parting.AloneWait && !isInLine)
            WaitingRows.Save(transaction, new Waiting(parting.Guild, alone.Notice.To, parting.At));
    }
}
