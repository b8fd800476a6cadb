using NexusBot.Core.Learnings.Pictures;
using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.LiteDb.Pictures;

/// <summary>
/// Pictures as files of one folder, each named by what is in it. A name stands only once its file is whole and durable; one that
/// changed since no longer answers to its name. When a picture was last wanted is its file's time.
/// </summary>
internal sealed class PictureFolder(string path)
{
    private const string FolderName = "pictures";
    private const string Unfinished = ".unfinished";

    /// <summary>The pictures of the store in this folder, or of the backups in it: they share theirs.</summary>
    public static PictureFolder In(string directory) => new(Path.Combine(Path.GetFullPath(directory), FolderName));

    public static PictureFolder Beside(string backup) => In(Path.GetDirectoryName(Path.GetFullPath(backup))!);

    public long FreeBytes => Disk().FreeBytes;

    public bool Exists(PictureId id) => File.Exists(FileOf(id));

    /// <summary>Null when there is no such file, or it cannot be read, or its bytes are others than were written.</summary>
    public byte[]? Read(PictureId id)
    {
        try
        {
            var bytes = File.ReadAllBytes(FileOf(id));
            return PictureId.Of(bytes) == id ? bytes : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Returns once the file is durable under its name.</summary>
    public void Write(PictureId id, ReadOnlySpan<byte> bytes)
    {
        var disk = Disk();
        var unfinished = id + Unfinished;
        using (var file = disk.Open(unfinished))
        {
            file.Length = bytes.Length;
            file.Write(bytes, 0);
            file.Sync();
        }

        disk.Rename(unfinished, id.Value);
    }

    /// <summary>Takes these pictures from the other folder, those that stand here already excepted.</summary>
    /// <param name="trustsNames">Whether a file that stands here is believed to be whole.</param>
    public void TakeFrom(PictureFolder other, IEnumerable<PictureId> ids, bool trustsNames, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!(trustsNames ? Exists(id) : Read(id) is not null) && other.Read(id) is { } bytes)
                Write(id, bytes);
            if (Exists(id))
                Touch(id, now);
        }
    }

    public void Touch(PictureId id, DateTimeOffset now) => File.SetLastWriteTimeUtc(FileOf(id), now.UtcDateTime);

    public bool IsOlder(PictureId id, DateTimeOffset than) => File.GetLastWriteTimeUtc(FileOf(id)) <= than.UtcDateTime;

    public IReadOnlyList<PictureId> ListOlder(DateTimeOffset than) =>
        [.. Files().Select(file => PictureId.Read(Path.GetFileName(file))).OfType<PictureId>().Where(id => IsOlder(id, than))];

    public void Delete(PictureId id) => File.Delete(FileOf(id));

    /// <summary>Removes what a crash left half written.</summary>
    public void DropUnfinished(DateTimeOffset olderThan)
    {
        foreach (var file in Files().Where(file => file.EndsWith(Unfinished, StringComparison.Ordinal) && File.GetLastWriteTimeUtc(file) <= olderThan.UtcDateTime))
            File.Delete(file);
    }

    private string FileOf(PictureId id) => Path.Combine(path, id.Value);

    private string[] Files() => Directory.Exists(path) ? Directory.GetFiles(path) : [];

    // Made with the first picture, so that a hub without any has no empty folder.
    private FolderDisk Disk() => new(path);
}
