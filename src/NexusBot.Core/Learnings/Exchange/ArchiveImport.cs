using NexusBot.Core.Learnings.Pages;
using NexusBot.Core.Learnings.Pictures;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings.Exchange;

/// <summary>Brings an export back, with its pictures, votes and all.</summary>
public sealed class ArchiveImport(ImportDesk desk, IPictureStore store, TimeProvider time)
{
    public async Task<ImportReport> ImportAsync(GuildId guild, HubContent content, IExportedFiles files, CancellationToken cancellationToken)
    {
        var learnings = new List<ArchivedLearning>(content.Learnings.Count);
        var lost = 0;
        foreach (var archived in content.Learnings)
        {
            var kept = await KeepAsync(archived, files, cancellationToken);
            lost += Pictures(archived).Count() - Pictures(kept).Count();
            learnings.Add(kept);
        }

        var (now, news) = (time.GetCurrentInstant(), Guid.CreateVersion7(time.GetUtcNow()));
        var import = new ArchiveItemImport(guild, now, news);
        var report = await desk.InBatchesAsync(
            new ImportNews(news, guild, By: null, now, []), learnings, import.Apply, static _ => Task.CompletedTask, cancellationToken);
        return report with { LostPictures = lost };
    }

    private static IEnumerable<Picture> Pictures(ArchivedLearning archived) =>
        archived.Versions.Select(version => version.Content).Prepend(archived.Learning.Content).SelectMany(content => content.Pictures).DistinctBy(picture => picture.Id);

    // Before anything names them, as pictures are always kept.
    private async Task<ArchivedLearning> KeepAsync(ArchivedLearning archived, IExportedFiles files, CancellationToken cancellationToken)
    {
        var kept = new HashSet<PictureId>();
        foreach (var picture in Pictures(archived))
        {
            var bytes = await files.ReadAsync(PageNames.Of(picture, archived.Learning.IsShown), Picture.MaxBytes, cancellationToken)
                ?? await files.ReadAsync(PageNames.Of(picture, !archived.Learning.IsShown), Picture.MaxBytes, cancellationToken);
            if (bytes is null || PictureId.Of(bytes) != picture.Id || PictureHead.Read(bytes)?.Kind != picture.Kind || bytes.Length != picture.Bytes)
                continue;

            await store.KeepAsync(picture, bytes, cancellationToken);
            kept.Add(picture.Id);
        }

        return archived with
        {
            Learning = archived.Learning with { Content = Fitting(archived.Learning.Content) },
            Versions = [.. archived.Versions.Select(version => version with { Content = Fitting(version.Content) })],
        };

        LearningContent Fitting(LearningContent content) =>
            content with { Pictures = [.. content.Pictures.Where(picture => kept.Contains(picture.Id))] };
    }
}
