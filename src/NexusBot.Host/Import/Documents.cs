using System.Text;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Import;
using NexusBot.Host.Exchange;

namespace NexusBot.Host.Import;

/// <summary>The documents that a path names: one file, or the Markdown files of a folder.</summary>
internal static class Documents
{
    public static IReadOnlyList<string> Find(string path) =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.md").Order(StringComparer.Ordinal)] : File.Exists(path) ? [path] : [];

    /// <summary>The folder of the export that the path names, itself or by its JSON; null when it is none.</summary>
    public static string? ExportIn(string path) =>
        ExportFolder.Holds(path) ? path
        : File.Exists(path) && Path.GetFileName(path) == HubFile.Name ? Path.GetDirectoryName(Path.GetFullPath(path))
        : null;

    /// <summary>The text of a document. One that is too large is not read to its end, and refused for its size later.</summary>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var bytes = new byte[LearningImport.MaxBytes + 4];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        using var reader = new StreamReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
