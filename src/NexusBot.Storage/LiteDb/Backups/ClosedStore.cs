using NexusBot.Storage.LiteDb.Files;
using NexusBot.Storage.LiteDb.Pictures;

namespace NexusBot.Storage.LiteDb.Backups;

/// <summary>What an operator does with a store that no bot has open.</summary>
public static class ClosedStore
{
    private const string RestoredName = StoreOpening.DataName + ".restored";

    /// <summary>Whether a bot has kept anything here: looking into an empty folder must not make a store of it.</summary>
    public static bool Exists(string directory) =>
        File.Exists(Path.Combine(directory, StoreOpening.DataName)) || File.Exists(Path.Combine(directory, Identity.FileName));

    /// <summary>Repairs what a crash left, then reads everything.</summary>
    /// <exception cref="StoreDamagedException">It does not hold what was written to it.</exception>
    public static StoreCensus Verify(StoreSettings settings, TimeProvider time, Action<string> progress, CancellationToken cancellationToken) =>
        OpeningFaults.Explain(settings, () =>
        {
            using var held = Hold(settings.Directory, out var disk);
            progress("reading all pages");
            var engine = new StoreEngine(StoreOpening.Open(disk, time, cancellationToken));
            try
            {
                var census = StoreCensus.Take(engine.Lite, engine.Head.Pages, progress, cancellationToken);
                engine.Close();
                return census.With(PictureFolder.In(settings.Directory), isThorough: true, progress, cancellationToken);
            }
            catch
            {
                engine.Dispose();
                throw;
            }
        });

    /// <summary>Reads everything in a backup.</summary>
    public static StoreCensus VerifyBackup(string file, Action<string> progress, CancellationToken cancellationToken) =>
        OpeningFaults.Explain(new StoreSettings(file), () => BackupFile.Verify(file, progress, cancellationToken));

    /// <summary>
    /// Puts a verified backup in the store's place; what stands there goes to quarantine. Killed on the way, it leaves the store as it
    /// was, or one that refuses to open and asks for the restore again; never an empty one, and never half of each.
    /// </summary>
    public static StoreCensus Restore(
        StoreSettings settings, string file, TimeProvider time, Action<string> progress, CancellationToken cancellationToken) =>
        OpeningFaults.Explain(settings, () =>
        {
            using var held = Hold(settings.Directory, out var disk);
            var census = BackupFile.Verify(file, progress, cancellationToken);
            using (var source = BackupFile.OpenToRead(file))
            {
                Copy(source, disk, cancellationToken);
                Identity.Of(source.Head.Hub, time.GetUtcNow().ToUnixTimeMilliseconds()).Write(disk);
            }

            // What the store has of its own stays: whatever nothing names any more is swept when the bot runs.
            PictureFolder.In(settings.Directory)
                .TakeFrom(PictureFolder.Beside(file), census.NamedPictures, trustsNames: false, time.GetUtcNow(), cancellationToken);
            Quarantine(disk, settings.Directory, time, progress);
            disk.Rename(RestoredName, StoreOpening.DataName);
            return census;
        });

    private static IDisposable Hold(string directory, out FolderDisk disk)
    {
        disk = new FolderDisk(directory);
        return StoreLock.Take(directory);
    }

    private static void Copy(DataFile source, FolderDisk disk, CancellationToken cancellationToken)
    {
        disk.Delete(RestoredName);
        using (var target = disk.Open(RestoredName))
            source.CopyTo(target, source.Head, cancellationToken);

        // With a log of its own: none that lies about may be replayed onto it.
        using var restored = DataFile.Open(disk.Open(RestoredName), RestoredName);
        restored.BeginLog();
    }

    private static void Quarantine(FolderDisk disk, string directory, TimeProvider time, Action<string> progress)
    {
        var folder = $"quarantine/{time.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}";
        foreach (var name in new[] { StoreOpening.LogName, StoreOpening.DataName }.Where(disk.Exists))
        {
            _ = new FolderDisk(Path.Combine(directory, folder));
            disk.Rename(name, $"{folder}/{name}");
            progress($"{name} is now in {folder}");
        }
    }
}
