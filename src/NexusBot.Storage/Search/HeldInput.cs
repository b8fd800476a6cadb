using Lucene.Net.Store;

namespace NexusBot.Storage.Search;

/// <summary>A file of the index in memory. Clones share its bytes and have a place of their own.</summary>
internal sealed class HeldInput(string name, byte[] bytes) : IndexInput(name)
{
    private int _position;

    public override long Position => _position;

    public override long Length => bytes.Length;

    public override byte ReadByte() => _position < bytes.Length ? bytes[_position++] : throw EndOfFile();

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (len > bytes.Length - _position)
            throw EndOfFile();

        bytes.AsSpan(_position, len).CopyTo(b.AsSpan(offset));
        _position += len;
    }

    // Past the end is found out by whoever reads there.
    public override void Seek(long pos) => _position = (int)Math.Min(pos, bytes.Length);

    protected override void Dispose(bool disposing)
    {
    }

    private EndOfStreamException EndOfFile() => new($"{this} has only {bytes.Length} bytes.");
}
