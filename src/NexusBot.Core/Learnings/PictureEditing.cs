using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>
/// Adds pictures to a learning that is there, and takes them out. Each change names one picture and leaves all else alone, so that
/// what others change meanwhile is never overwritten.
/// </summary>
public sealed class PictureEditing(LearningEditing editing, LearningWriter writer, PictureService pictures)
{
    public async Task<Outcome<Learning>> AddAsync(Caller caller, LearningId id, MemberFile file, CancellationToken cancellationToken)
    {
        var found = await editing.GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } learning)
            return found;
        if (learning.Content.Pictures.Count >= LearningContent.MaxPictures)
            return PictureRefusals.TooMany;

        var taken = await pictures.TakeAsync([file], cancellationToken);
        return taken.Refusal is { } refusal
            ? refusal
            : await WriteAsync(caller, id, AuditKind.AddPicture, stored => Add(stored, taken.Value![0]), cancellationToken);
    }

    public Task<Outcome<Learning>> RemoveAsync(Caller caller, LearningId id, PictureId picture, CancellationToken cancellationToken) =>
        WriteAsync(caller, id, AuditKind.RemovePicture, stored => Remove(stored, picture), cancellationToken);

    private Task<Outcome<Learning>> WriteAsync(
        Caller caller, LearningId id, AuditKind kind, Func<IReadOnlyList<Picture>, Outcome<Picture[]>> change, CancellationToken cancellationToken)
    {
        var deed = new LearningDeed(kind, Capability.EditLearning, (stored, now) => Apply(stored, change, caller.Member, now))
        {
            Tells = NoticeKind.LearningEdited,
        };
        return writer.DoAsync(caller, id, deed, cancellationToken);
    }

    private static Outcome<Learning> Apply(Learning stored, Func<IReadOnlyList<Picture>, Outcome<Picture[]>> change, MemberId editor, Instant now)
    {
        var changed = change(stored.Content.Pictures);
        if (changed.Refusal is { } refusal)
            return refusal;

        return stored with
        {
            Content = stored.Content with { Pictures = changed.Value! },
            EditedAt = now,
            EditedBy = editor,
            Version = stored.Version + 1,
        };
    }

    private static Outcome<Picture[]> Add(IReadOnlyList<Picture> stored, Picture picture) =>
        stored.Any(other => other.Id == picture.Id) ? PictureRefusals.AlreadyThere(picture.Name)
        : stored.Count >= LearningContent.MaxPictures ? PictureRefusals.TooMany
        : stored.Sum(other => (long)other.Bytes) + picture.Bytes > LearningContent.MaxPictureBytes ? PictureRefusals.TooLargeTogether
        : stored.Append(picture).ToArray();

    private static Outcome<Picture[]> Remove(IReadOnlyList<Picture> stored, PictureId picture) =>
        stored.Any(other => other.Id == picture) ? stored.Where(other => other.Id != picture).ToArray() : PictureRefusals.RemovedMeanwhile;
}
