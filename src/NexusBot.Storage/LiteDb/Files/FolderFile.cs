using Microsoft.Win32.SafeHandles;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>A file of the folder, its owner's alone. Several threads may use it.</summary>
internal sealed class FolderFile : IStoreFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly SafeFileHandle _handle;

    private FolderFile(string path, SafeFileHandle handle) => (_path, _handle) = (path, handle);

    public FolderFile(string path)
    {
        _path = path;
        if (OperatingSystem.IsWindows())
        {
            _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            return;
        }

        // Made through a stream because only that takes the mode with which it is made; opened again without a buffer.
        using (new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, UnixCreateMode = OwnerOnly }))
            _handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        if (File.GetUnixFileMode(_handle) != OwnerOnly)
            File.SetUnixFileMode(_handle, OwnerOnly);
    }

    public long Length
    {
        get => RandomAccess.GetLength(_handle);
        set => RandomAccess.SetLength(_handle, value);
    }

    /// <summary>A file that may be somebody else's and is not changed.</summary>
    public static FolderFile OpenToRead(string path) =>
        new(path, File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));

    public int Read(Span<byte> target, long offset)
    {
        var total = 0;
        while (total < target.Length && RandomAccess.Read(_handle, target[total..], offset + total) is var read and > 0)
            total += read;

        return total;
    }

    public void Write(ReadOnlySpan<byte> source, long offset) => RandomAccess.Write(_handle, source, offset);

    public void Sync()
    {
        try
        {
            RandomAccess.FlushToDisk(_handle);
        }
        catch (IOException fault)
        {
            throw new FlushFailedException(_path, fault);
        }
    }

    public void Dispose() => _handle.Dispose();
}
