using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.Tests.LiteDb.Crashes;

/// <summary>A disk in memory that remembers everything it was told, in order, and can be told to fail.</summary>
internal sealed class RecordingDisk : IStoreDisk
{
    private readonly Lock _lock = new();
    private readonly MemoryDisk _disk = new();
    private readonly List<DiskEvent> _events = [];

    /// <summary>Called in each flush, which lasts as long.</summary>
    public Action BeforeSync { get; set; } = static () => { };

    /// <summary>Called before each write with its file and its bytes.</summary>
    public Action<string, int> BeforeWrite { get; set; } = static (_, _) => { };

    public long FreeBytes { get; set; } = long.MaxValue;

    /// <summary>How much longer all files together may still grow.</summary>
    public long Room { get; set; } = long.MaxValue;

    /// <summary>How much has happened so far.</summary>
    public int Moment
    {
        get
        {
            lock (_lock)
                return _events.Count;
        }
    }

    public IReadOnlyList<DiskEvent> Events => _events;

    public string NameFor(string file) => file;

    public bool Exists(string file) => _disk.Exists(file);

    public IStoreFile Open(string file)
    {
        if (!Exists(file))
            Record(new DiskEvent.Made(file));
        return new RecordingFile(this, file, _disk.Open(file));
    }

    public void Rename(string file, string newName)
    {
        _disk.Rename(file, newName);
        Record(new DiskEvent.Renamed(file, newName));
    }

    public void Delete(string file)
    {
        _disk.Delete(file);
        Record(new DiskEvent.Deleted(file));
    }

    private void Grow(long bytes)
    {
        lock (_lock)
        {
            if (bytes > Room)
                throw new IOException("No space left on device");
            Room -= bytes;
        }
    }

    private void Record(DiskEvent happened)
    {
        lock (_lock)
            _events.Add(happened);
    }

    private sealed class RecordingFile(RecordingDisk disk, string name, IStoreFile file) : IStoreFile
    {
        public long Length
        {
            get => file.Length;
            set
            {
                disk.Grow(value - file.Length);
                file.Length = value;
                disk.Record(new DiskEvent.Resized(name, value));
            }
        }

        public int Read(Span<byte> target, long offset) => file.Read(target, offset);

        public void Write(ReadOnlySpan<byte> source, long offset)
        {
            disk.BeforeWrite(name, source.Length);
            disk.Grow(Math.Max(0, offset + source.Length - file.Length));
            file.Write(source, offset);
            disk.Record(new DiskEvent.Written(name, offset, source.ToArray()));
        }

        public void Sync()
        {
            var began = disk.Moment;
            disk.BeforeSync();
            disk.Record(new DiskEvent.Synced(name, began));
        }

        public void Dispose()
        {
        }
    }
}
