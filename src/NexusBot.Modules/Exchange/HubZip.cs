using System.IO.Compression;
using NexusBot.Core;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Exchange;

/// <summary>An export as one file that a message carries. Pictures stay out where they make it too large.</summary>
public sealed class HubZip(IPictureStore pictures)
{
    private const string Name = "hub.zip";

    // Discord takes 10 MB of a bot; the rest is for what surrounds them.
    private const int MaxBytes = 9 * 1024 * 1024;

    // Of an entry's moment a zip knows two seconds' accuracy and no zone; the same hub makes the same file.
    private static readonly DateTimeOffset s_moment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Picture> s_none = [];

    public async Task<Outcome<Response>> PackAsync(HubExport export, CancellationToken cancellationToken)
    {
        var whole = export.Pictures.Values.Sum(picture => (long)picture.Bytes) < MaxBytes ? await ZipAsync(export, export.Pictures, cancellationToken) : null;
        var hasPictures = whole is { Length: <= MaxBytes };
        var zip = hasPictures ? whole! : await ZipAsync(export, s_none, cancellationToken);
        if (zip.Length > MaxBytes)
            return ExchangeRefusals.TooLargeToSend;

        var missing = hasPictures ? "" : " Its pictures are too large for a message; the operator's `NexusBot.Host export` has room for them.";
        return new Response($"This is the hub as members see it: {ImportPreviewView.Count(export.Shown)}.{missing}")
        {
            Files = [new AttachedFile(Name, zip)],
        };
    }

    private async Task<byte[]> ZipAsync(HubExport export, IReadOnlyDictionary<string, Picture> shown, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, file) in export.Files)
                await AddAsync(zip, path, file, CompressionLevel.Optimal, cancellationToken);
            foreach (var (path, picture) in shown)
            {
                if (await pictures.FindAsync(picture, cancellationToken) is { } file)
                    await AddAsync(zip, path, file, CompressionLevel.NoCompression, cancellationToken);
            }
        }

        return bytes.ToArray();
    }

    private static async Task AddAsync(ZipArchive zip, string path, byte[] file, CompressionLevel level, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = s_moment;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await stream.WriteAsync(file, cancellationToken);
    }
}
