using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.LiteDb.Backups;

/// <summary>A store's data file as it stands at a checkpoint, to be copied.</summary>
internal sealed class StoreCopy(StoreEngine engine, CancellationToken cancellationToken)
{
    private readonly DataHead _head = engine.Head;

    /// <summary>How long the copy will be.</summary>
    public long Length => DataFile.LengthOf(_head.Pages);

    public void To(IStoreFile target) => engine.CopyTo(target, _head, cancellationToken);
}
