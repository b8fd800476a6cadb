using Microsoft.Extensions.Logging;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Stores;

namespace NexusBot.Storage.LiteDb.Pictures;

/// <summary>
/// Files beside the database: LiteDB's memory never shrinks after large documents, and a backup need not copy what never changes.
/// </summary>
internal sealed class LiteDbPictureStore(
    LiteDbStore store, PictureFolder folder, long minimumFreeBytes, TimeProvider time, ILogger<LiteDbPictureStore> logger) : IPictureStore
{
    // Between the look at a file's age and its removal nobody may begin to want it, and what is being written is no leftover.
    private readonly Lock _changes = new();

    public Task KeepAsync(Picture picture, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        Task.Run(() => Keep(picture.Id, bytes.Span), cancellationToken);

    public async Task<byte[]?> FindAsync(Picture picture, CancellationToken cancellationToken)
    {
        var bytes = await Task.Run(() => folder.Read(picture.Id), cancellationToken);
        if (bytes is null)
            logger.LogError("Picture {PictureId} is missing or damaged", picture.Id.Value);

        return bytes;
    }

    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var limit = time.GetUtcNow() - IPictureStore.UnnamedLife.ToTimeSpan();
        var swept = 0;
        foreach (var id in folder.ListOlder(limit))
        {
            if (!await store.ReadAsync(reader => PictureNames.Has(reader, id), cancellationToken) && Drop(id, limit))
                swept++;
        }

        lock (_changes)
            folder.DropUnfinished(limit);

        return swept;
    }

    private void Keep(PictureId id, ReadOnlySpan<byte> bytes)
    {
        lock (_changes)
        {
            if (folder.Read(id) is null)
            {
                if (folder.FreeBytes - bytes.Length < minimumFreeBytes)
                    throw new StoreRefusedException(StoreRefusals.DiskFull);

                folder.Write(id, bytes);
            }

            folder.Touch(id, time.GetUtcNow());
        }
    }

    private bool Drop(PictureId id, DateTimeOffset limit)
    {
        lock (_changes)
        {
            if (!folder.IsOlder(id, limit))
                return false;

            folder.Delete(id);
            return true;
        }
    }
}
