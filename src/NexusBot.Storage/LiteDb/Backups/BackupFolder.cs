using System.Globalization;
using NexusBot.Storage.LiteDb.Pictures;

namespace NexusBot.Storage.LiteDb.Backups;

/// <summary>The folder of a store's own backups. Whatever bears a backup's name there was verified when it was made.</summary>
public sealed class BackupFolder(string storeDirectory)
{
    private const string Prefix = "nexusbot-";
    private const string Suffix = ".db";
    private const string MigrationPrefix = "before-schema-";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const int KeptNewest = 8;

    // What was erased is gone from here by then, as members are told.
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(7);

    private readonly string _path = Path.Combine(Path.GetFullPath(storeDirectory), "backups");

    /// <summary>The live store's pictures: those that its backups name are taken from there.</summary>
    internal PictureFolder Pictures { get; } = PictureFolder.In(storeDirectory);

    public string FileFor(DateTimeOffset moment) =>
        Path.Combine(_path, Prefix + moment.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture) + Suffix);

    /// <summary>The way back to the version before.</summary>
    public string FileBefore(int schemaVersion) =>
        Path.Combine(_path, string.Create(CultureInfo.InvariantCulture, $"{MigrationPrefix}{schemaVersion}{Suffix}"));

    /// <summary>Newest first.</summary>
    public IReadOnlyList<(string File, DateTimeOffset MadeAt)> List() => Directory.Exists(_path)
        ? [.. Directory.GetFiles(_path, $"{Prefix}*{Suffix}")
            .Select(file => (File: file, MadeAt: MomentOf(file)))
            .Where(backup => backup.MadeAt is not null)
            .Select(backup => (backup.File, backup.MadeAt!.Value))
            .OrderByDescending(backup => backup.Value)]
        : [];

    /// <summary>The newest whose checksums are right at this moment.</summary>
    public (string File, DateTimeOffset MadeAt)? FindNewestWhole()
    {
        foreach (var backup in List())
        {
            if (BackupFile.IsWhole(backup.File))
                return backup;
        }

        return null;
    }

    /// <summary>
    /// Keeps the newest few and the newest of each day, of the last seven days; and the newest of all, however old it is.
    /// </summary>
    public void Prune(DateTimeOffset now)
    {
        var all = List();
        var recent = all.Where(backup => backup.MadeAt >= now - s_kept).ToList();
        var ofDays = recent.GroupBy(backup => backup.MadeAt.UtcDateTime.Date).Select(day => day.First());
        foreach (var (file, _) in all.Except([.. all.Take(1), .. recent.Take(KeptNewest), .. ofDays]))
            File.Delete(file);
        DropMigrations(now - s_kept);

        // Each backup notes on the pictures that it names that it wanted them.
        if (List() is [.., var oldest])
            DropPictures(oldest.MadeAt);
    }

    /// <summary>Removes what a full disk or a crash left of backups that were never finished.</summary>
    public void DropUnfinished()
    {
        if (!Directory.Exists(_path))
            return;

        foreach (var file in Directory.GetFiles(_path, $"*{BackupFile.Unfinished}"))
            File.Delete(file);
    }

    private void DropMigrations(DateTimeOffset until)
    {
        foreach (var file in Directory.Exists(_path) ? Directory.GetFiles(_path, $"{MigrationPrefix}*{Suffix}") : [])
        {
            if (File.GetLastWriteTimeUtc(file) < until)
                File.Delete(file);
        }
    }

    private void DropPictures(DateTimeOffset unwantedSince)
    {
        var pictures = PictureFolder.In(_path);
        foreach (var picture in pictures.ListOlder(unwantedSince - TimeSpan.FromSeconds(1)))
            pictures.Delete(picture);
        pictures.DropUnfinished(unwantedSince);
    }

    private static DateTimeOffset? MomentOf(string file) => DateTimeOffset.TryParseExact(
        Path.GetFileName(file)[Prefix.Length..^Suffix.Length],
        TimeFormat,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out var moment)
        ? moment
        : null;
}
