using System.Buffers;
using System.IO.Compression;

namespace Discord.Gateway.Transport;

/// <summary>The inflating end of <c>zlib-stream</c>: one dictionary for the whole life of a connection.</summary>
internal sealed class InflateContext : IDisposable
{
    private const int ChunkSize = 16 * 1024;

    // The end of an empty stored block: the sender flushes after every message.
    private static readonly byte[] s_messageEnd = [0x00, 0x00, 0xff, 0xff];

    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _inflater;

    public InflateContext() => _inflater = new ZLibStream(_compressed, CompressionMode.Decompress);

    /// <summary>Takes the next frame; says true once a whole message has been written to <paramref name="output"/>.</summary>
    public bool TryInflate(ReadOnlySpan<byte> frame, ArrayBufferWriter<byte> output)
    {
        _compressed.Write(frame);
        if (!EndsMessage())
            return false;

        _compressed.Position = 0;
        Drain(output);
        _compressed.SetLength(0);
        return true;
    }

    public void Dispose()
    {
        _inflater.Dispose();
        _compressed.Dispose();
    }

    // The marker may itself be cut by a frame border, so the end of everything received counts, not the end of one frame.
    private bool EndsMessage() =>
        _compressed.GetBuffer().AsSpan(0, (int)_compressed.Length).EndsWith(s_messageEnd);

    private void Drain(ArrayBufferWriter<byte> output)
    {
        int read;
        while ((read = _inflater.Read(output.GetSpan(ChunkSize))) > 0)
            output.Advance(read);
    }
}
