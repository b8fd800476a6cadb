using NexusBot.Core;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Storage.LiteDb.Guilds;
using NodaTime;

namespace NexusBot.Storage.LiteDb.Learnings;

/// <summary>The learnings of whole hubs at once.</summary>
public sealed partial class LiteDbLearningStore : ILearningArchive
{
    public Task<IReadOnlyList<GuildId>> ListHubsAsync(CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<GuildId>>(
        reader => [.. KnownGuilds.List(reader).Union(LearningRows.ListGuilds(reader)).OrderBy(guild => guild.Value)], cancellationToken);

    public Task<IReadOnlyList<ArchivedLearning>> ListAsync(GuildId guild, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<ArchivedLearning>>(
            reader =>
            {
                var votes = Votes.List(reader, guild).ToLookup(vote => vote.Learning, vote => new ArchivedVote(vote.By, vote.At));
                var versions = HistoryRows.ListAll(reader, guild, logger);
                var saves = SavedRows.ListAll(reader, guild).ToLookup(save => save.Learning, save => new ArchivedSave(save.By, save.At));
                return
                [
                    .. _rows.List(reader, guild)
                        .Where(learning => learning.Deleted is null)
                        .Select(learning => new ArchivedLearning(learning, [.. votes[learning.Id].OrderBy(vote => vote.By.Value)])
                        {
                            Versions = [.. versions[learning.Id].Where(version => version.Number < learning.Version)],
                            Saves = [.. saves[learning.Id].OrderBy(save => save.By.Value)],
                        }),
                ];
            },
            cancellationToken);

    public Task<ImportNews?> FindNewsAsync(GuildId guild, Guid id, CancellationToken cancellationToken) =>
        store.ReadAsync(reader => ImportNewsRows.Find(reader, guild, id), cancellationToken);

    public Task<T> ChangeAsync<T>(GuildId guild, Func<IArchiveChange, T> work, CancellationToken cancellationToken) =>
        store.WriteAsync(transaction => work(new ArchiveChange(transaction, SettingsOf(transaction, guild), _rows, outbox)), cancellationToken);

    private void RaiseNews(StoreTransaction transaction, LearningId learning, Instant due) =>
        RaiseNews(transaction, ImportRows.NewsOf(transaction, [learning]), due);

    private void RaiseNews(StoreTransaction transaction, IEnumerable<Guid> news, Instant due)
    {
        foreach (var id in news)
            outbox.Raise(transaction, ImportNews.MessageKind, id, due);
    }

    private void EraseImports(StoreTransaction transaction, GuildId guild, MemberId member, IReadOnlyList<LearningId> erased, Instant now)
    {
        RaiseNews(transaction, ImportRows.NewsOf(transaction, erased).Union(ImportNewsRows.Forget(transaction, guild, member)).ToList(), now);
        ImportRows.Erase(transaction, guild, member);
    }
}
