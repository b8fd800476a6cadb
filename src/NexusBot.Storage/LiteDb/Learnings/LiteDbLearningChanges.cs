using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Search;

namespace NexusBot.Storage.LiteDb.Learnings;

public sealed class LiteDbLearningChanges(LiteDbStore store, LearningBell bell, ILogger<LiteDbLearningChanges> logger) : ILearningChanges
{
    private readonly LearningRows _rows = new(bell, logger);

    public async Task<ChangePoint> GetLatestAsync(CancellationToken cancellationToken)
    {
        if (bell.Latest is { } known)
            return known;

        // What a read answers is durable, since it is answered only then.
        bell.Remember(await store.ReadAsync(reader => LearningChangeLog.FindLatest(reader) ?? default, cancellationToken));
        return bell.Latest ?? default;
    }

    public Task<ChangePoint> BeginAsync(CancellationToken cancellationToken) => store.WriteAsync(
        transaction => LearningChangeLog.FindLatest(transaction) ?? LearningChangeLog.Record(transaction, default), cancellationToken);

    public Task<ChangedLearnings?> ListAfterAsync(ChangePoint point, int most, CancellationToken cancellationToken) => store.ReadAsync(
        reader => LearningChangeLog.Holds(reader, point) ? Read(reader, point, LearningChangeLog.ListAfter(reader, point.Number, most)) : null,
        cancellationToken);

    public Task<LearningBatch> ListAllAsync(LearningId? after, int most, CancellationToken cancellationToken) => store.ReadAsync(
        reader =>
        {
            var (learnings, last) = _rows.ListAll(reader, after, most);
            return new LearningBatch(learnings, last);
        },
        cancellationToken);

    private ChangedLearnings Read(StoreReader reader, ChangePoint point, IReadOnlyList<(ChangePoint Point, LearningId Learning)> rows)
    {
        var ids = rows.Select(row => row.Learning).Where(id => id != default).Distinct().ToList();
        var changed = ids.Select(id => _rows.Find(reader, id)).OfType<Learning>().Where(learning => learning.IsShown).ToList();
        return new ChangedLearnings(
            changed, [.. ids.Except(changed.Select(learning => learning.Id))], rows.Count > 0 ? rows[^1].Point : point);
    }
}
