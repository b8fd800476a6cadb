using LiteDB;
using LiteDB.Engine;

namespace NexusBot.Storage.LiteDb;

/// <summary>The store's files in the data folder, held by this process alone and readable by nobody else.</summary>
internal sealed class StoreFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // What a lock that is taken answers: EAGAIN on Linux and macOS, a sharing violation on Windows.
    private static readonly int[] s_lockIsTaken = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _lock;

    private StoreFile(string directory)
    {
        MakeDirectory(directory);
        _lock = Lock(directory);
        DataPath = Path.Combine(directory, "nexusbot.db");
    }

    private string DataPath { get; }

    public static StoreFile Hold(string directory) => new(Path.GetFullPath(directory));

    public static LiteEngine OpenInMemory() => new(Settings(":memory:"));

    public LiteEngine Open()
    {
        // LiteDB would create them readable by everyone.
        Create(DataPath);
        Create(Path.ChangeExtension(DataPath, null) + "-log.db");
        return new LiteEngine(Settings(DataPath));
    }

    public void Dispose() => _lock.Dispose();

    private static EngineSettings Settings(string path) => new()
    {
        Filename = path,
        Collation = Collation.Binary,
        AutoRebuild = false,
    };

    private static FileStream Lock(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, "nexusbot.lock"), OpenAlone(FileAccess.ReadWrite));
        }
        catch (IOException taken) when (s_lockIsTaken.Contains(taken.HResult))
        {
            throw new StoreInUseException(directory, taken);
        }
    }

    private static void MakeDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
    }

    private static void Create(string path)
    {
        using var file = new FileStream(path, OpenAlone(FileAccess.Write));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.SafeFileHandle, OwnerOnly);
    }

    private static FileStreamOptions OpenAlone(FileAccess access)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;

        return options;
    }
}
