using Microsoft.Extensions.Logging;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings;

/// <summary>Changes the pictures of a learning that is there, and nothing else of it.</summary>
public sealed class PictureEditing(
    LearningService learnings, ILearningStore store, PictureService pictures, TimeProvider time, ILogger<PictureEditing> logger)
{
    public async Task<Outcome<Learning>> ChangeAsync(Caller caller, ChangePictures request, CancellationToken cancellationToken)
    {
        var found = await learnings.GetForEditAsync(caller, request.Id, cancellationToken);
        if (found.Value is not { } learning)
            return found;
        if (request.Kept.Count + request.Added.Count > LearningContent.MaxPictures)
            return PictureRefusals.TooMany;

        var added = await pictures.TakeAsync(request.Added, cancellationToken);
        if (added.Refusal is not null)
            return added.Refusal;

        var now = time.GetCurrentInstant();
        var change = new LearningChange("learning.pictures", stored => Apply(stored, request, added.Value!, caller, now))
        {
            Audit = learning.Author == caller.Member
                ? null
                : new AuditEntry(caller.Guild, caller.Member, now, "learning.pictures", Before: null, After: learning.Id.ToString()),
        };
        var outcome = (await store.ChangeAsync(caller.Guild, learning.Id, change, caller.Mark(now), cancellationToken)).ToOutcome();
        if (outcome.Refusal is null)
            logger.LogInformation("The pictures of learning {LearningId} changed by {MemberId}", learning.Id.Value, caller.Member.Value);

        return outcome;
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
