using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

/// <summary>
/// What a disk may hold after the power went: everything that was flushed, and of what was not, block by block, none, all, or any
/// number of the writes in their order. A file's length lies anywhere between its flushed one and its last.
/// </summary>
internal sealed class PowerCut(Random random, Loss loss)
{
    private const int BlockLength = 4096;

    private readonly Dictionary<string, CutFile> _files = [];

    public MemoryDisk After(IReadOnlyList<DiskEvent> events, int moment)
    {
        for (var i = 0; i < moment; i++)
            Apply(i, events[i]);

        var disk = new MemoryDisk();
        foreach (var (name, file) in _files)
            file.Settle(disk.Open(name), random, loss);
        return disk;
    }

    private void Apply(int moment, DiskEvent happened)
    {
        switch (happened)
        {
            case DiskEvent.Made made:
                _files[made.File] = new CutFile();
                break;
            case DiskEvent.Written or DiskEvent.Resized:
                File(happened).Pending.Add((moment, happened));
                break;
            case DiskEvent.Synced synced:
                File(happened).Flush(synced.Began);
                break;
            case DiskEvent.Renamed renamed:
                _files.Remove(renamed.File, out var moved);
                _files[renamed.NewName] = moved!;
                break;
            case DiskEvent.Deleted deleted:
                _files.Remove(deleted.File);
                break;
        }
    }

    private CutFile File(DiskEvent happened) => _files[happened switch
    {
        DiskEvent.Written written => written.File,
        DiskEvent.Resized resized => resized.File,
        _ => ((DiskEvent.Synced)happened).File,
    }];

    private sealed class CutFile : IDisposable
    {
        private readonly MemoryFile _flushed = new();

        public List<(int Moment, DiskEvent Happened)> Pending { get; } = [];

        public void Dispose() => _flushed.Dispose();

        public void Flush(int began)
        {
            foreach (var (_, happened) in Pending.TakeWhile(pending => pending.Moment < began))
                Do(happened, _flushed);
            Pending.RemoveAll(pending => pending.Moment < began);
        }

        public void Settle(IStoreFile target, Random random, Loss loss)
        {
            Copy(_flushed, target);
            if (loss == Loss.Everything || Pending.Count == 0)
                return;

            var last = new MemoryFile();
            Copy(_flushed, last);
            Pending.ForEach(pending => Do(pending.Happened, last));
            if (loss == Loss.Nothing)
                Copy(last, target);
            else
                Mix(target, last, random);
        }

        private void Mix(IStoreFile target, MemoryFile last, Random random)
        {
            var (shortest, longest) = (Math.Min(_flushed.Length, last.Length), Math.Max(_flushed.Length, last.Length));
            var length = random.Next(3) switch { 0 => shortest, 1 => longest, _ => random.NextInt64(shortest, longest + 1) };
            target.Length = length;
            for (long offset = 0; offset < length; offset += BlockLength)
                SettleBlock(target, offset, (int)Math.Min(BlockLength, length - offset), random);
        }

        // The disk took some of the block's writes, in their order, and not the later ones.
        private void SettleBlock(IStoreFile target, long offset, int length, Random random)
        {
            var writes = Pending.Select(pending => pending.Happened).OfType<DiskEvent.Written>()
                .Where(write => write.Offset < offset + length && write.Offset + write.Bytes.Length > offset)
                .ToList();
            foreach (var write in writes.Take(random.Next(writes.Count + 1)))
            {
                var (from, to) = (Math.Max(offset, write.Offset), Math.Min(offset + length, write.Offset + write.Bytes.Length));
                target.Write(write.Bytes.AsSpan((int)(from - write.Offset), (int)(to - from)), from);
            }
        }

        private static void Do(DiskEvent happened, MemoryFile file)
        {
            if (happened is DiskEvent.Written written)
                file.Write(written.Bytes, written.Offset);
            else
                file.Length = ((DiskEvent.Resized)happened).Length;
        }

        private static void Copy(MemoryFile from, IStoreFile to)
        {
            var content = new byte[from.Length];
            from.Read(content, 0);
            to.Length = 0;
            to.Write(content, 0);
        }
    }
}

/// <summary>What becomes of the writes that were not flushed.</summary>
public enum Loss
{
    Everything,
    Nothing,
    Something,
}
