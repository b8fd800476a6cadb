using System.Globalization;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;
using NexusBot.Core.Moderation;
using NexusBot.Storage.LiteDb.Delivery;
using NexusBot.Storage.LiteDb.Members;
using NexusBot.Storage.LiteDb.Moderation;
using NexusBot.Storage.LiteDb.Pictures;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Storage.LiteDb.Learnings;

public sealed partial class LiteDbLearningStore(
    LiteDbStore store, Outbox outbox, Notices notices, LearningBell bell, TimeProvider time, ILogger<LiteDbLearningStore> logger) : ILearningStore, ISettingsFollower
{
    private const string AddDeed = "learning.add";

    private readonly LearningRows _rows = new(bell, logger);

    public Task<Learning?> TryAddAsync(
        Learning learning, Func<GuildSettings, OutboxEntry?> card, WriteMark mark, CancellationToken cancellationToken) =>
        store.WriteAsync(
            transaction =>
            {
                if (Interactions.Find(transaction, AddDeed, mark) is { } earlier)
                    return _rows.Find(transaction, learning.Guild, new(earlier));
                if (!TryAdd(transaction, learning, card, mark))
                    return null;

                Interactions.Record(transaction, AddDeed, learning.Guild, mark, learning.Id.Value);
                return learning;
            },
            cancellationToken);

    public Task<Learning?> FindAsync(GuildId guild, LearningId id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => _rows.Find(reader, guild, id), cancellationToken);

    public Task<ChangeLearningResult> ChangeAsync(
        GuildId guild, LearningId id, LearningChange change, WriteMark mark, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => Change(transaction, guild, id, change, mark), cancellationToken);

    public Task<HelpfulVote?> AddHelpfulAsync(GuildId guild, LearningId id, WriteMark mark, CancellationToken cancellationToken) =>
        store.WriteAsync(
            transaction =>
            {
                if (_rows.Find(transaction, guild, id) is not { IsShown: true } learning)
                    return null;
                if (Votes.FindCast(transaction, id, mark) is { } cast)
                    return new HelpfulVote(cast == mark.Interaction, learning);

                var voted = learning with { HelpfulCount = learning.HelpfulCount + 1 };
                Votes.Add(transaction, voted, mark);
                _rows.Save(transaction, voted, mark);
                outbox.Raise(transaction, Learning.CardKind, id.Value, mark.At);
                return new HelpfulVote(Counted: true, voted);
            },
            cancellationToken);

    public Task<IReadOnlyList<LearningVersion>> ListVersionsAsync(GuildId guild, LearningId id, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<LearningVersion>>(
            reader => _rows.Find(reader, guild, id) is null ? [] : HistoryRows.List(reader, id, logger), cancellationToken);

    public Task<bool> SetSavedAsync(GuildId guild, LearningId id, bool isSaved, WriteMark mark, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => SavedRows.Set(transaction, guild, id, isSaved, mark), cancellationToken);

    public Task<IReadOnlySet<LearningId>> ListSavedAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => SavedRows.List(reader, guild, member), cancellationToken);

    public Task AddReportAsync(GuildId guild, Report report, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => ReportRows.Put(transaction, guild, report), cancellationToken);

    public Task<IReadOnlyList<Report>> ListReportsAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => ReportRows.List(reader, guild, logger), cancellationToken);

    public async Task<int> SweepDeletedAsync(Instant deletedBy, int max, CancellationToken cancellationToken) =>
        await store.ReadAsync(reader => LearningRows.ListDeleted(reader, deletedBy, max).Count > 0, cancellationToken)
            ? await store.WriteAsync(transaction => Sweep(transaction, deletedBy, max), cancellationToken)
            : 0;

    public Task<IReadOnlyCollection<LearningHeading>> ListHeadingsAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => _rows.ListHeadings(reader, guild), cancellationToken);

    public Task<IReadOnlyList<LearningHeading>> FindHeadingsAsync(
        GuildId guild, IReadOnlyList<LearningId> ids, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => _rows.FindHeadings(reader, guild, ids), cancellationToken);

    public Task EraseMemberAsync(GuildId guild, MemberId member, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            // Nobody asked for it here and now, so no interaction is named.
            var mark = new WriteMark(member, time.GetCurrentInstant(), default);
            foreach (var id in Votes.Erase(transaction, guild, member))
                TakeBackVote(transaction, guild, id, mark);
            var erased = _rows.EraseOf(transaction, guild, member);
            EraseImports(transaction, guild, member, erased, mark.At);
            foreach (var id in erased)
                EraseFollowing(transaction, id, mark.At);
            if (erased.Count > 0)
                AuditDocument.Add(transaction, AuditOf(guild, erased.Count, mark.At));

            foreach (var id in _rows.Forget(transaction, guild, member, mark))
                outbox.Raise(transaction, Learning.CardKind, id.Value, mark.At);
            HistoryRows.Forget(transaction, guild, member);
            SavedRows.Erase(transaction, guild, member);
            ReportRows.Erase(transaction, guild, member);
        },
        cancellationToken);

    public Task EraseGuildAsync(GuildId guild, CancellationToken cancellationToken) => store.WriteAsync(
        transaction =>
        {
            _rows.EraseAll(transaction, guild);
            Votes.Erase(transaction, guild);
            LearningPeople.Erase(transaction, guild);
            ImportRows.Erase(transaction, guild);
            ImportNewsRows.Erase(transaction, guild);
            PictureNames.Erase(transaction, guild);
            HistoryRows.Erase(transaction, guild);
            SavedRows.Erase(transaction, guild);
            ReportRows.Erase(transaction, guild);
        },
        cancellationToken);

    SettingsReach ISettingsFollower.Follows => SettingsReach.Learnings;

    /// <summary>The cards that wait for a channel which the hub has now, oldest first. Says how many they are.</summary>
    int ISettingsFollower.Follow(StoreTransaction transaction, GuildSettings hub, Instant now)
    {
        // A millisecond apart, so that they come in the order in which they were shared.
        var due = now;
        var cards = _rows.List(transaction, hub.Guild)
            .Where(learning => learning.IsShown && outbox.Find(transaction, Learning.CardKind, learning.Id.Value)?.Entry.Sent is null)
            .Where(learning => !ImportRows.IsAsItCame(transaction, learning))
            .OrderBy(learning => learning.SharedAt)
            .Select(learning => LearningWriter.CardFor(learning, hub, due += Duration.FromMilliseconds(1)))
            .OfType<OutboxEntry>()
            .ToList();
        cards.ForEach(card => outbox.Put(transaction, card));
        return cards.Count;
    }

    internal Learning? Find(StoreReader reader, GuildId guild, LearningId id) => _rows.Find(reader, guild, id);

    /// <summary>Adds it with its card. False, and the transaction is over, when its author has one with the same title.</summary>
    internal bool TryAdd(StoreTransaction transaction, Learning learning, Func<GuildSettings, OutboxEntry?> card, WriteMark mark)
    {
        if (!_rows.TryAdd(transaction, learning, mark))
            return false;

        if (card(SettingsOf(transaction, learning.Guild)) is { } entry)
            outbox.Put(transaction, entry);
        return true;
    }

    // A moderator would ask where they went; the answer names nobody.
    private static AuditEntry AuditOf(GuildId guild, int erased, Instant at) =>
        new(guild, MemberId.Nobody, at, AuditKind.EraseLearnings, Before: erased.ToString(CultureInfo.InvariantCulture), After: null);

    private ChangeLearningResult Change(
        StoreTransaction transaction, GuildId guild, LearningId id, LearningChange change, WriteMark mark)
    {
        if (_rows.Find(transaction, guild, id) is not { } stored)
            return new ChangeLearningResult.NotFound();
        if (Interactions.Find(transaction, change.Deed, mark) is not null)
            return new ChangeLearningResult.Changed(stored);

        var outcome = change.Apply(stored);
        var settled = outcome.Refusal is null ? change.Settles?.Invoke(ReportRows.ListOn(transaction, id, logger)) : null;
        if ((outcome.Refusal ?? settled?.Refusal) is { } refusal)
            return new ChangeLearningResult.Refused(refusal);

        var changed = outcome.Value!;
        if (!_rows.TrySave(transaction, stored, changed, mark))
            return new ChangeLearningResult.TitleTaken(changed.Content.Title);

        if (changed.Version > stored.Version)
            HistoryRows.Add(transaction, guild, id, LearningVersion.Of(stored));
        Record(transaction, changed, change, mark);
        if (change.Notice(stored) is { } notice)
            notices.Add(transaction, notice);
        ReportRows.Erase(transaction, settled?.Value ?? []);
        return new ChangeLearningResult.Changed(changed);
    }

    private void Record(StoreTransaction transaction, Learning changed, LearningChange change, WriteMark mark)
    {
        if (change.Card(changed, SettingsOf(transaction, changed.Guild)) is { } card)
            outbox.Put(transaction, card);
        else
            outbox.Raise(transaction, Learning.CardKind, changed.Id.Value, mark.At);
        RaiseNews(transaction, changed.Id, mark.At);
        if (change.Audit is { } audit)
            AuditDocument.Add(transaction, audit);
        Interactions.Record(transaction, change.Deed, changed.Guild, mark, changed.Id.Value);
    }

    private GuildSettings SettingsOf(StoreReader reader, GuildId guild) => LiteDbGuildSettingsStore.Get(reader, guild, logger);

    private int Sweep(StoreTransaction transaction, Instant deletedBy, int max)
    {
        var swept = LearningRows.EraseDeleted(transaction, deletedBy, max);
        swept.ForEach(id => EraseFollowing(transaction, id, time.GetCurrentInstant()));
        return swept.Count;
    }

    // What hangs on a learning that is no more.
    private void EraseFollowing(StoreTransaction transaction, LearningId id, Instant now)
    {
        Votes.Erase(transaction, id);
        LearningPeople.Erase(transaction, id);
        HistoryRows.Erase(transaction, id);
        SavedRows.Erase(transaction, id);
        ReportRows.Erase(transaction, id);
        PictureNames.Erase(transaction, id);
        outbox.Withdraw(transaction, Learning.CardKind, id.Value, now);
    }

    private void TakeBackVote(StoreTransaction transaction, GuildId guild, LearningId id, WriteMark mark)
    {
        if (_rows.Find(transaction, guild, id) is not { } learning)
            return;

        _rows.Save(transaction, learning with { HelpfulCount = learning.HelpfulCount - 1 }, mark);
        outbox.Raise(transaction, Learning.CardKind, id.Value, mark.At);
    }
}
