namespace NexusBot.Storage.LiteDb.Files;

/// <summary>Stays as it is when it is disposed of, as a file does when it is closed.</summary>
internal sealed class MemoryFile : IStoreFile
{
    private readonly Lock _lock = new();
    private byte[] _content = [];
    private int _length;

    public long Length
    {
        get => _length;
        set
        {
            lock (_lock)
                Resize(checked((int)value));
        }
    }

    public int Read(Span<byte> target, long offset)
    {
        lock (_lock)
        {
            var count = (int)Math.Clamp(_length - offset, 0, target.Length);
            _content.AsSpan((int)Math.Min(offset, _length), count).CopyTo(target);
            return count;
        }
    }

    public void Write(ReadOnlySpan<byte> source, long offset)
    {
        lock (_lock)
        {
            var end = checked((int)offset + source.Length);
            if (end > _length)
                Resize(end);
            source.CopyTo(_content.AsSpan((int)offset));
        }
    }

    public void Sync()
    {
    }

    public void Dispose()
    {
    }

    private void Resize(int length)
    {
        if (length > _content.Length)
            Array.Resize(ref _content, Math.Max(length, _content.Length * 2));
        if (length < _length)
            _content.AsSpan(length, _length - length).Clear();
        _length = length;
    }
}
