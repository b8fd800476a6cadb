using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;

namespace NexusBot.Core.Learnings.Pictures;

/// <summary>Takes members' pictures in: from Discord, whose addresses expire, into the store.</summary>
public sealed class PictureService(IMemberFiles files, IPictureStore store, ILogger<PictureService> logger)
{
    /// <summary>What is wrong with these files by what they say of themselves, before anything is fetched.</summary>
    public Refusal? Check(IReadOnlyList<MemberFile> attached)
    {
        if (attached.Count > LearningContent.MaxPictures)
            return PictureRefusals.TooMany;

        var refusal = attached.Select(file => PictureReader.Check(file) ?? files.Check(file, Picture.MaxBytes)).FirstOrDefault(each => each is not null);
        return refusal ?? (attached.Sum(file => file.Bytes) > LearningContent.MaxPictureBytes ? PictureRefusals.TooLargeTogether : null);
    }

    /// <summary>Those of the files that seem to be pictures, as many as a learning has room for.</summary>
    public IReadOnlyList<MemberFile> Choose(IReadOnlyList<MemberFile> attached)
    {
        var chosen = new List<MemberFile>();
        foreach (var file in attached)
        {
            if (Check([.. chosen, file]) is null)
                chosen.Add(file);
        }

        return chosen;
    }

    /// <summary>As many of these as can be had, and how many could not: for those who can no longer attach them again.</summary>
    public async Task<(IReadOnlyList<Picture> Taken, int Lost)> TakeWhatIsLeftAsync(IReadOnlyList<MemberFile> attached, CancellationToken cancellationToken)
    {
        var (taken, lost) = (new List<Picture>(attached.Count), 0);
        foreach (var file in attached)
        {
            var one = await TakeAsync([file], cancellationToken);
            if (one.Value is [var picture] && taken.Append(picture).Sum(each => (long)each.Bytes) <= LearningContent.MaxPictureBytes)
                taken.Add(picture);
            else
                lost++;
        }

        return ([.. taken.DistinctBy(picture => picture.Id)], lost);
    }

    /// <summary>
    /// The pictures in these files, each once, kept by the time this returns. All of them or none: who attached three means three.
    /// What they are for has to name them soon, or they are swept.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<Picture>>> TakeAsync(IReadOnlyList<MemberFile> attached, CancellationToken cancellationToken)
    {
        if (Check(attached) is { } refusal)
            return refusal;

        var pictures = new List<(Picture Picture, byte[] Bytes)>(attached.Count);
        foreach (var file in attached)
        {
            var read = await ReadAsync(file, cancellationToken);
            if (read.Refusal is not null)
                return read.Refusal;
            if (pictures.TrueForAll(other => other.Picture.Id != read.Value.Picture.Id))
                pictures.Add(read.Value);
        }

        if (pictures.Sum(each => (long)each.Picture.Bytes) > LearningContent.MaxPictureBytes)
            return PictureRefusals.TooLargeTogether;

        foreach (var (picture, bytes) in pictures)
            await store.KeepAsync(picture, bytes, cancellationToken);
        return pictures.ConvertAll(each => each.Picture);
    }

    /// <summary>Forgets the pictures that no learning names any more.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (await store.SweepAsync(cancellationToken) is > 0 and var swept)
            logger.LogInformation("{Count} pictures that nothing names were removed", swept);
    }

    private async Task<Outcome<(Picture Picture, byte[] Bytes)>> ReadAsync(MemberFile file, CancellationToken cancellationToken)
    {
        var bytes = await files.FetchAsync(file, Picture.MaxBytes, cancellationToken);
        if (bytes.Refusal is not null)
            return bytes.Refusal;

        var picture = PictureReader.Read(file, bytes.Value!);
        return picture.Refusal is { } refusal ? refusal : (picture.Value!, bytes.Value!);
    }
}
