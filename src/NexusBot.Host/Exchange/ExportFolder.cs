using NexusBot.Core;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;

namespace NexusBot.Host.Exchange;

/// <summary>
/// A folder that holds an export, or will. Of what stands there, only what the export before it wrote is removed; a folder with
/// anything else in it is left as it is.
/// </summary>
internal sealed class ExportFolder(string path) : IExportedFiles
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int MaxHubBytes = 256 * 1024 * 1024;

    public static bool Holds(string path) => File.Exists(Path.Combine(path, HubFile.Name));

    /// <summary>What the export in it holds.</summary>
    public async Task<Outcome<HubContent>> ReadHubAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(HubFile.Name, MaxHubBytes, cancellationToken) is not { } shown)
            return ExchangeRefusals.NotAnExport;

        return HubFile.Read(shown, await ReadAsync(HubFile.PrivateName, MaxHubBytes, cancellationToken) is { } hidden ? (ReadOnlyMemory<byte>)hidden : null);
    }

    public async Task<byte[]?> ReadAsync(string name, int maxBytes, CancellationToken cancellationToken)
    {
        var file = new FileInfo(In(name));
        return file.Exists && file.Length <= maxBytes ? await File.ReadAllBytesAsync(file.FullName, cancellationToken) : null;
    }

    /// <summary>Why this export cannot go there; null when it can.</summary>
    public async Task<string?> FindObstacleAsync(GuildId guild, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
            return $"{path} is a file. Name a folder.";
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).All(entry => Path.GetFileName(entry) == ".git"))
            return null;

        var earlier = await ReadHubAsync(cancellationToken);
        return earlier.Value is not { } hub ? $"{path} holds something that is no export of a hub. Name an empty folder, or one that is not there yet."
            : hub.Guild != guild ? $"{path} holds the export of another hub. Name another folder."
            : null;
    }

    /// <summary>Writes the export, and says how many of its pictures the store has no more.</summary>
    public async Task<int> WriteAsync(HubExport export, IPictureStore pictures, CancellationToken cancellationToken)
    {
        if (Holds(path) && (await ReadHubAsync(cancellationToken)).Value is { } earlier)
            RemoveStale(HubExport.Of(earlier.Guild, earlier.Learnings), export);

        foreach (var (name, bytes) in export.Files)
            await WriteAsync(name, bytes, cancellationToken);

        var lost = 0;
        foreach (var (name, picture) in export.Pictures)
        {
            // Its name is what is in it, so one that stands is the same.
            if (File.Exists(In(name)) && new FileInfo(In(name)).Length == picture.Bytes)
                continue;
            if (await pictures.FindAsync(picture, cancellationToken) is { } bytes)
                await WriteAsync(name, bytes, cancellationToken);
            else
                lost++;
        }

        return lost;
    }

    private void RemoveStale(HubExport earlier, HubExport export)
    {
        foreach (var name in earlier.Files.Keys.Except(export.Files.Keys).Concat(earlier.Pictures.Keys.Except(export.Pictures.Keys)))
        {
            if (File.Exists(In(name)))
                File.Delete(In(name));
        }
    }

    private async Task WriteAsync(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        var file = In(name);
        if (File.Exists(file) && (await File.ReadAllBytesAsync(file, cancellationToken)).AsSpan().SequenceEqual(bytes))
            return;

        // Whoever reads meanwhile, or after a crash, finds the old file or the new one.
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + ".unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && name.StartsWith("private/", StringComparison.Ordinal))
            options.UnixCreateMode = OwnersAlone;
        await using (var stream = new FileStream(unfinished, options))
            await stream.WriteAsync(bytes, cancellationToken);
        File.Move(unfinished, file, overwrite: true);
    }

    private string In(string name) => Path.Combine([path, .. name.Split('/')]);
}
