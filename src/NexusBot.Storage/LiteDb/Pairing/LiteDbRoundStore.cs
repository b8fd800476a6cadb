using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Pairing;
using NexusBot.Storage.LiteDb.Members;
using NexusBot.Storage.LiteDb.Moderation;

namespace NexusBot.Storage.LiteDb.Pairing;

public sealed class LiteDbRoundStore(LiteDbStore store, PartnershipRows partnerships, Notices notices, ILogger<LiteDbRoundStore> logger) : IRoundStore
{
    public async Task<IReadOnlyList<Round>> ListAsync(GuildId guild, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => RoundRows.List(reader, guild, max, logger), cancellationToken);

    public Task<AddRoundResult> TryAddAsync(RoundDraft draft, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            var latest = RoundRows.List(transaction, draft.Round.Guild, 1, logger) is [var round] ? round.Number : 0;
            if (latest != draft.Round.Number - 1)
                return AddRoundResult.Overtaken;
            if (LiteDbGuildSettingsStore.Get(transaction, draft.Round.Guild, logger).Version != draft.SettingsVersion)
                return AddRoundResult.Outdated;
            if (draft.Before.Any(seen => HasChanged(transaction, seen)) || draft.Partnerships.Any(pair => BlockRows.IsAmong(transaction, pair)))
                return AddRoundResult.Outdated;

            Write(transaction, draft);
            return AddRoundResult.Added;
        },
        cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => RoundRows.Forget(transaction, guild, member, logger), cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => RoundRows.DeleteAll(transaction, guild), cancellationToken);

    private void Write(StoreTransaction transaction, RoundDraft draft)
    {
        RoundRows.Save(transaction, draft.Round);
        foreach (var usedUp in draft.Before.ExceptBy(draft.Left.Select(left => left.Member), enrolment => enrolment.Member))
            EnrolmentRows.Delete(transaction, usedUp.Guild, usedUp.Member);
        foreach (var left in draft.Left)
            EnrolmentRows.Save(transaction, left);
        foreach (var partnership in draft.Partnerships)
        {
            partnerships.Add(transaction, partnership);
            foreach (var member in partnership.Members)
                WaitingRows.Delete(transaction, partnership.Guild, member);
        }

        foreach (var notice in draft.Notices)
            notices.Add(transaction, notice);
    }

    private bool HasChanged(StoreReader reader, Enrolment seen) =>
        EnrolmentRows.Find(reader, seen.Guild, seen.Member, logger)?.Version != seen.Version;
}
