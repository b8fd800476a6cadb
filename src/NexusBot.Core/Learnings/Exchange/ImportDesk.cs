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

    // The news names all that came, so that of very many it is not written with each batch.
    private const int MostTold = 40;

    /// <param name="isWanted">By the item's place in the document.</param>
    /// <param name="progress">Told how many are done.</param>
    public async Task<ImportReport> ImportAsync(
        ImportOrder order, IReadOnlyList<LearningDraft> drafts, Func<int, bool> isWanted, Func<int, Task> progress, CancellationToken cancellationToken)
    {
        var items = drafts.Select((draft, number) => PlannedItem.Of(number, draft, order.Guild, order.Author, order.Document)).Where(item => isWanted(item.Number));
        var (now, news) = (time.GetCurrentInstant(), Guid.CreateVersion7(time.GetUtcNow()));
        var import = new ItemImport(order, now, news);
        return await InBatchesAsync(new ImportNews(news, order.Guild, order.By, now, []), [.. items], import.Apply, progress, cancellationToken);
    }

    /// <summary>Each batch brings with it, in one transaction, that the channel and the audit trail are told of all until then: whatever ends the import, they are.</summary>
    /// <param name="nothing">The news while nothing has come yet.</param>
    internal async Task<ImportReport> InBatchesAsync<T>(
        ImportNews nothing,
        IReadOnlyList<T> items,
        Func<IArchiveChange, T, (ImportLine Line, LearningId? Added)> apply,
        Func<int, Task> progress,
        CancellationToken cancellationToken)
    {
        var (news, report) = (nothing, new ImportReport([]));
        T[][] batches = [.. items.Chunk(BatchSize)];
        foreach (var (number, batch) in batches.Index())
        {
            var isTold = number % Math.Max(1, number / MostTold) == 0 || number == batches.Length - 1;
            (news, report) = await archive.ChangeAsync(
                news.Guild,
                hub =>
                {
                    var done = Array.ConvertAll(batch, item => apply(hub, item));
                    var soFar = news with { Learnings = [.. news.Learnings, .. done.Select(each => each.Added).OfType<LearningId>()] };
                    var message = hub.Settings.Channel(ChannelPurpose.Learnings) is { } channel ? MessageIn(channel, soFar) : null;
                    if (isTold && soFar.Learnings.Count > 0)
                        hub.Announce(soFar, message);
                    var all = new ImportReport([.. report.Lines, .. done.Select(each => each.Line)]);
                    Record(hub, soFar, all);
                    return (soFar, all with { IsUntold = soFar.Learnings.Count > 0 && message is null });
                },
                cancellationToken);
            await ShowAsync(progress, report.Lines.Count, cancellationToken);
        }

        logger.LogInformation(
            "{Added} learnings imported into guild {GuildId}, {Changed} changed",
            report.Count(ImportFate.Added), news.Guild.Value, report.Count(ImportFate.Changed));
        return report;
    }

    private static void Record(IArchiveChange hub, ImportNews news, ImportReport report)
    {
        var (added, changed) = (report.Count(ImportFate.Added), report.Count(ImportFate.Changed));
        if (added + changed > 0)
            hub.Record(news.Id, new AuditEntry(news.Guild, news.By, news.At, AuditKind.ImportLearnings, Before: null, After: $"{added} added, {changed} changed"));
    }

    // What comes is not theirs alone who watch it coming.
    private async Task ShowAsync(Func<int, Task> progress, int done, CancellationToken cancellationToken)
    {
        try
        {
            await progress(done);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(fault, "The import goes on, but nobody could be shown how far it is");
        }
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
