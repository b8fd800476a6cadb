using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings.Import;
using NexusBot.Core.Moderation;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>
/// Brings many learnings into a hub at once. They get no cards of their own, which would flood the channel: one message tells of them, and a card
/// appears once somebody changes its learning.
/// </summary>
public sealed class ImportDesk(ILearningArchive archive, TimeProvider time, ILogger<ImportDesk> logger)
{
    // Small enough that members' own writes need not wait long.
    private const int BatchSize = 25;

    /// <param name="isWanted">By the item's place in the document.</param>
    /// <param name="progress">Told how many are done.</param>
    public async Task<ImportReport> ImportAsync(
        ImportOrder order, IReadOnlyList<LearningDraft> drafts, Func<int, bool> isWanted, Func<int, Task> progress, CancellationToken cancellationToken)
    {
        var items = drafts.Select((draft, number) => PlannedItem.Of(number, draft, order.Guild, order.Author, order.Document)).Where(item => isWanted(item.Number));
        var (now, news) = (time.GetCurrentInstant(), Guid.CreateVersion7(time.GetUtcNow()));
        var import = new ItemImport(order, now, news);
        var done = await InBatchesAsync(order.Guild, [.. items], import.Apply, progress, cancellationToken);
        return await TellAsync(
            new ImportNews(news, order.Guild, order.By, now, [.. done.Select(each => each.Added).OfType<LearningId>()]),
            new ImportReport([.. done.Select(each => each.Line)]),
            cancellationToken);
    }

    internal async Task<List<(ImportLine Line, LearningId? Added)>> InBatchesAsync<T>(
        GuildId guild,
        IReadOnlyList<T> items,
        Func<IArchiveChange, T, (ImportLine, LearningId?)> apply,
        Func<int, Task> progress,
        CancellationToken cancellationToken)
    {
        var done = new List<(ImportLine, LearningId?)>(items.Count);
        foreach (var batch in items.Chunk(BatchSize))
        {
            done.AddRange(await archive.ChangeAsync(guild, hub => Array.ConvertAll(batch, item => apply(hub, item)), cancellationToken));
            await progress(done.Count);
        }

        return done;
    }

    /// <summary>Tells the channel what came, if anything did, and the audit trail.</summary>
    internal async Task<ImportReport> TellAsync(ImportNews news, ImportReport report, CancellationToken cancellationToken)
    {
        var (added, changed) = (report.Count(ImportFate.Added), report.Count(ImportFate.Changed));
        logger.LogInformation("{Added} learnings imported into guild {GuildId}, {Changed} changed", added, news.Guild.Value, changed);
        if (added + changed == 0)
            return report;

        return await archive.ChangeAsync(
            news.Guild,
            change =>
            {
                var message = change.Settings.Channel(ChannelPurpose.Learnings) is { } channel ? MessageIn(channel, news) : null;
                if (news.Learnings.Count > 0)
                    change.Announce(news, message);
                change.Record(new AuditEntry(news.Guild, news.By, news.At, "learnings.import", Before: null, After: $"{added} added, {changed} changed"));
                return report with { IsUntold = news.Learnings.Count > 0 && message is null };
            },
            cancellationToken);
    }

    private static OutboxEntry MessageIn(ChannelId channel, ImportNews news) => new()
    {
        Id = OutboxId.New(news.At),
        Guild = news.Guild,
        Kind = ImportNews.MessageKind,
        Subject = news.Id,
        Address = new Address.GuildChannel(channel),
        Due = news.At,
    };
}
