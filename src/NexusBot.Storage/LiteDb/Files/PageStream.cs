namespace NexusBot.Storage.LiteDb.Files;

/// <summary>What LiteDB asks of a stream: whole pages, at whole positions.</summary>
internal abstract class PageStream : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => true;

    public sealed override bool CanWrite => true;

    public sealed override long Length => (long)Pages * Page.Size;

    public sealed override long Position { get; set; }

    protected abstract int Pages { get; }

    public sealed override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public sealed override int Read(byte[] buffer, int offset, int count)
    {
        var number = NumberOf(count);
        if (number >= Pages)
            return 0;

        ReadPage(number, buffer.AsSpan(offset, count));
        Position += count;
        return count;
    }

    public sealed override void Write(byte[] buffer, int offset, int count)
    {
        WritePage(NumberOf(count), buffer.AsSpan(offset, count));
        Position += count;
    }

    /// <summary>LiteDB asks for one after almost every page; when what is durable, <see cref="StoreFiles"/> decides.</summary>
    public sealed override void Flush()
    {
    }

    protected abstract void ReadPage(int number, Span<byte> page);

    protected abstract void WritePage(int number, ReadOnlySpan<byte> page);

    private int NumberOf(int count) => count == Page.Size && Position % Page.Size == 0
        ? (int)(Position / Page.Size)
        : throw new NotSupportedException($"{count} bytes at {Position} are no page.");
}
