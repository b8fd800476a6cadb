using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime;

namespace NexusBot.Core.Learnings;

/// <summary>Changes the pictures of a learning that is there, and nothing else of it.</summary>
public sealed class PictureEditing(LearningEditing editing, LearningWriter writer, PictureService pictures)
{
    public async Task<Outcome<Learning>> ChangeAsync(Caller caller, ChangePictures request, CancellationToken cancellationToken)
    {
        var found = await editing.GetAsync(caller, request.Id, cancellationToken);
        if (found.Refusal is not null)
            return found;
        if (request.Kept.Count + request.Added.Count > LearningContent.MaxPictures)
            return PictureRefusals.TooMany;

        var added = await pictures.TakeAsync(request.Added, cancellationToken);
        if (added.Refusal is not null)
            return added.Refusal;

        var deed = new LearningDeed(
            "learning.pictures", Capability.EditLearning, (stored, now) => Apply(stored, request, added.Value!, caller, now))
        {
            IsAudited = true,
            Tells = NoticeKind.LearningEdited,
        };
        return await writer.DoAsync(caller, request.Id, deed, cancellationToken);
    }

    private static Outcome<Learning> Apply(Learning stored, ChangePictures request, IReadOnlyList<Picture> added, Caller caller, Instant now)
    {
        if (stored.Version != request.Version || !stored.IsShown)
            return LearningRefusals.ChangedMeanwhile;

        var kept = request.Kept.Select(id => stored.Content.Pictures.FirstOrDefault(picture => picture.Id == id)).OfType<Picture>();
        Picture[] all = [.. kept.Concat(added).DistinctBy(picture => picture.Id)];
        if (all.Sum(picture => (long)picture.Bytes) > LearningContent.MaxPictureBytes)
            return PictureRefusals.TooLargeTogether;

        return stored with
        {
            Content = stored.Content with { Pictures = all },
            EditedAt = now,
            EditedBy = caller.Member,
            Version = stored.Version + 1,
        };
    }
}
