using NexusBot.Core.Learnings.Pictures;

namespace NexusBot.Storage.LiteDb.Pictures;

/// <summary>What became of the pictures that a store's learnings name.</summary>
/// <param name="Lost">The ids of those that are missing, or whose bytes are others than were kept.</param>
public sealed record PictureCensus(int Named, IReadOnlyList<string> Lost)
{
    public override string ToString() => Lost.Count == 0 ? $"{Named} pictures" : $"{Named} pictures, {Lost.Count} of them missing or damaged";

    /// <param name="isThorough">Whether every byte is read; else a file that stands is believed.</param>
    internal static PictureCensus Take(
        PictureFolder folder, IReadOnlyCollection<PictureId> named, bool isThorough, Action<string> progress, CancellationToken cancellationToken)
    {
        var lost = new List<string>();
        foreach (var id in named)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isThorough ? folder.Read(id) is not null : folder.Exists(id))
                continue;

            lost.Add(id.Value);
            progress($"picture {id} is {(folder.Exists(id) ? "damaged" : "missing")}");
        }

        return new PictureCensus(named.Count, lost);
    }
}
