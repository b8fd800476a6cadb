using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NexusBot.Storage.Search;

/// <summary>Where the index lies: in a folder of its own, or nowhere but in memory.</summary>
/// <param name="Folder">Null for memory.</param>
public sealed record IndexPlace(string? Folder)
{
    private const double MostCachedMegabytes = 16;
    private const double LargestCachedMegabytes = 4;

    public static IndexPlace InMemory { get; } = new((string?)null);

    /// <summary>Beside the store whose learnings it holds.</summary>
    public static IndexPlace In(string dataFolder) => new(Path.Combine(dataFolder, "search"));

    // No lock: whoever has the store, and only they, has the index. What was just shared stays in memory until it is committed.
    internal Directory Open()
    {
        if (Folder is null)
            return new RAMDirectory();

        if (OperatingSystem.IsWindows())
            System.IO.Directory.CreateDirectory(Folder);
        else
            System.IO.Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return new HeldFiles(new NRTCachingDirectory(
            new NIOFSDirectory(Folder, NoLockFactory.GetNoLockFactory()), LargestCachedMegabytes, MostCachedMegabytes));
    }
}
