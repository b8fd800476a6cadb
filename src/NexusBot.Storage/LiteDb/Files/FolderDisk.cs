using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace NexusBot.Storage.LiteDb.Files;

/// <summary>A real folder, its owner's alone unless it is somebody else's.</summary>
internal sealed class FolderDisk : IStoreDisk
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnerOnly | UnixFileMode.UserExecute;

    private readonly string _directory;

    public FolderDisk(string directory, bool ownersAlone = true)
    {
        _directory = Path.GetFullPath(directory);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_directory);
            return;
        }

        Directory.CreateDirectory(_directory, OwnersFolder);
        if (ownersAlone)
            Close(_directory);
    }

    public long FreeBytes => new DriveInfo(_directory).AvailableFreeSpace;

    public string NameFor(string file) => Path.Combine(_directory, file);

    public bool Exists(string file) => File.Exists(NameFor(file));

    public IStoreFile Open(string file) => new FolderFile(NameFor(file));

    public void Rename(string file, string newName)
    {
        File.Move(NameFor(file), NameFor(newName), overwrite: true);
        SyncFolder();
    }

    public void Delete(string file) => File.Delete(NameFor(file));

    // A volume may belong to somebody else and yet be writable; the files in it are ours alone all the same. And a folder like
    // /tmp is meant for everybody, so its mode is not ours to change.
    [UnsupportedOSPlatform("windows")]
    private static void Close(string directory)
    {
        var mode = File.GetUnixFileMode(directory);
        if (mode == OwnersFolder || mode.HasFlag(UnixFileMode.StickyBit))
            return;

        try
        {
            File.SetUnixFileMode(directory, OwnersFolder);
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    // .NET opens no folders, and without this a new name may be gone after a power cut.
    private void SyncFolder()
    {
        if (OperatingSystem.IsWindows())
            return;

        var folder = OpenFolder(Encoding.UTF8.GetBytes(_directory + '\0'), flags: 0);
        if (folder < 0)
            throw new FlushFailedException(_directory, new IOException($"It cannot be opened, error {Marshal.GetLastPInvokeError()}."));

        var failed = Flush(folder) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = CloseFolder(folder);
        if (failed)
            throw new FlushFailedException(_directory, new IOException($"Error {error}."));
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFolder(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int folder);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseFolder(int folder);
}
