using System.IO.Compression;
using NexusBot.Core.Members;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>What is kept of a member as a file that a message carries: text, and packed only where it would be too large.</summary>
internal static class RecordsFile
{
    // Discord takes 10 MB of a bot; the rest is for what surrounds them.
    private const int MaxBytes = 9 * 1024 * 1024;

    private const string Name = "what-is-kept-of-you.json";

    public static AttachedFile Of(PersonalFile file, int maxBytes = MaxBytes)
    {
        var json = file.ToJson();
        return json.Length <= maxBytes ? new AttachedFile(Name, json) : new AttachedFile($"{Name}.zip", Zip(json));
    }

    private static byte[] Zip(byte[] json)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry(Name, CompressionLevel.Optimal).Open())
            entry.Write(json);
        return bytes.ToArray();
    }
}
