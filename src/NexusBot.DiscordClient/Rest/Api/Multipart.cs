using System.Text;
using Discord.Net.Rest;
using Discord.Wire;

namespace Discord.Rest.Api;

/// <summary>Files beside the JSON that describes them.</summary>
internal static class Multipart
{
    private const int MaxFiles = 10;

    public static AttachmentBody[]? Describe(IReadOnlyList<FileAttachment> files)
    {
        Limits.AtMost(files.Count, MaxFiles, nameof(files));
        if (files.Count == 0)
            return null;

        return [.. files.Select((file, index) => new AttachmentBody
        {
            Id = (ulong)index,
            Filename = NameOf(file),
            Description = file.Description,
        })];
    }

    public static IReadOnlyDictionary<string, object> PartsOf(byte[] json, IReadOnlyList<FileAttachment> files)
    {
        var parts = new Dictionary<string, object> { ["payload_json"] = Encoding.UTF8.GetString(json) };
        for (var index = 0; index < files.Count; index++)
            parts[$"files[{index}]"] = new MultipartFile(files[index].Stream, NameOf(files[index]));

        return parts;
    }

    private static string NameOf(FileAttachment file)
    {
        const string spoiler = "SPOILER_";
        var isMarked = file.FileName.StartsWith(spoiler, StringComparison.Ordinal);
        return file.IsSpoiler && !isMarked ? spoiler + file.FileName : file.FileName;
    }
}
