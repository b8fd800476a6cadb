using NexusBot.Core.Learnings.Pictures;
using NexusBot.Storage.LiteDb.Files;
using NexusBot.Storage.LiteDb.Pictures;

namespace NexusBot.Storage.LiteDb.Backups;

/// <summary>A backup: the store's data file as it was at a checkpoint, checksums and all.</summary>
internal static class BackupFile
{
    /// <summary>What a backup's name ends in until it has been verified.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>Reads it from end to end, and every picture that it names.</summary>
    /// <exception cref="DamageException">It is not whole.</exception>
    public static StoreCensus Verify(string file, Action<string> progress, CancellationToken cancellationToken) =>
        Verify(file, static _ => { }, isThorough: true, progress, cancellationToken);

    private static StoreCensus Verify(
        string file, Action<IReadOnlyCollection<PictureId>> bring, bool isThorough, Action<string> progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new DamageException($"{file} does not exist.");

        using var data = OpenToRead(file);
        progress($"reading {data.Pages} pages of {file}");
        data.Scrub(cancellationToken);

        // Whatever LiteDB writes while it opens goes to a log in memory.
        using var files = StoreFiles.Begin(data, new LogFile(new MemoryFile()));
        using var engine = files.OpenEngine();
        var census = StoreCensus.Take(engine, data.Pages, progress, cancellationToken);
        bring(census.NamedPictures);
        return census.With(PictureFolder.Beside(file), isThorough, progress, cancellationToken);
    }

    /// <summary>Whether its checksums are right: what a start has time for.</summary>
    public static bool IsWhole(string file)
    {
        try
        {
            using var data = OpenToRead(file);
            data.Scrub(CancellationToken.None);
            return true;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The log that would follow it; null when its head cannot be read.</summary>
    public static ulong? FindLog(string file)
    {
        try
        {
            using var data = OpenToRead(file);
            return data.Head.Salt;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>For reading alone: a backup may lie where nothing can be changed.</summary>
    public static DataFile OpenToRead(string file) => DataFile.Open(FolderFile.OpenToRead(file), file);

    /// <summary>A backup that does not bear its name yet.</summary>
    /// <param name="reserve">So much of the disk the store itself may need: a backup must not take it.</param>
    /// <exception cref="NoRoomException">There is too little room for it.</exception>
    public static void Begin(string file, StoreCopy copy, long reserve)
    {
        var (disk, name) = Locate(file);
        disk.Delete(name + Unfinished);
        if (disk.FreeBytes - reserve is var room && room < copy.Length)
            throw new NoRoomException(file, copy.Length, Math.Max(0, room));

        using var target = disk.Open(name + Unfinished);
        copy.To(target);
    }

    /// <summary>Verifies what was begun, brings the pictures that it names beside it, and gives it its name only then.</summary>
    public static StoreCensus Finish(string file, PictureFolder live, DateTimeOffset now, Action<string> progress, CancellationToken cancellationToken)
    {
        var (disk, name) = Locate(file);
        var census = Verify(
            file + Unfinished,
            pictures => PictureFolder.Beside(file).TakeFrom(live, pictures, trustsNames: true, now, cancellationToken),
            isThorough: false,
            progress,
            cancellationToken);
        disk.Rename(name + Unfinished, name);
        return census;
    }

    private static (FolderDisk Disk, string Name) Locate(string file)
    {
        var path = Path.GetFullPath(file);
        return (new FolderDisk(Path.GetDirectoryName(path)!, ownersAlone: false), Path.GetFileName(path));
    }
}
