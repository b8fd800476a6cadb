using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The pictures of learnings as files, sent again from the store: the addresses under which members attached them expire.</summary>
public sealed class PictureFiles(IPictureStore store)
{
    private const int LettersOfId = 16;

    /// <summary>The card as one member looks it up.</summary>
    public async Task<Response> ShowAsync(OpenedLearning opened, CancellationToken cancellationToken) =>
        LearningView.Build(opened, await FindFirstAsync(opened.Learning, cancellationToken));

    /// <summary>The one that the card shows; null when there is none, or none is left.</summary>
    public async Task<AttachedFile?> FindFirstAsync(Learning learning, CancellationToken cancellationToken)
    {
        foreach (var picture in learning.Content.Pictures)
        {
            if (await FindAsync(picture, cancellationToken) is { } file)
                return file;
        }

        return null;
    }

    public async Task<IReadOnlyList<AttachedFile>> ListAsync(Learning learning, CancellationToken cancellationToken)
    {
        var files = new List<AttachedFile>(learning.Content.Pictures.Count);
        foreach (var picture in learning.Content.Pictures)
        {
            if (await FindAsync(picture, cancellationToken) is { } file)
                files.Add(file);
        }

        return files;
    }

    private async Task<AttachedFile?> FindAsync(Picture picture, CancellationToken cancellationToken) =>
        await store.FindAsync(picture, cancellationToken) is { } bytes ? new AttachedFile(NameOf(picture), bytes, picture.Description) : null;

    // By what is in it, so that a card that stands tells whether it shows this very picture.
    private static string NameOf(Picture picture) => $"picture-{picture.Id.Value[..LettersOfId]}{picture.Kind.Extension()}";
}
