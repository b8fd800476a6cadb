namespace NexusBot.Storage.LiteDb.Files;

internal interface IStoreFile : IDisposable
{
    long Length { get; set; }

    /// <summary>Fills the target, unless the file ends before.</summary>
    int Read(Span<byte> target, long offset);

    void Write(ReadOnlySpan<byte> source, long offset);

    /// <summary>Returns once everything written so far would survive a power cut.</summary>
    void Sync();
}
