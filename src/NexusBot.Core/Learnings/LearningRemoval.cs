using Microsoft.Extensions.Logging;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings;

/// <summary>Deletes learnings, first so that it can be taken back, and for good afterwards.</summary>
public sealed class LearningRemoval(
    ILearningStore store, GuildSettingsService settings, LearningWriter writer, TimeProvider time, ILogger<LearningRemoval> logger)
{
    /// <summary>The learning, if the caller may delete it.</summary>
    public async Task<Outcome<Learning>> GetAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { IsShown: true } learning)
            return LearningRefusals.NotFound;

        return await settings.CheckAsync(Capability.DeleteLearning, caller, learning.Author, cancellationToken) is { } notAllowed
            ? notAllowed
            : learning;
    }

    public Task<Outcome<Learning>> DeleteAsync(Caller caller, LearningId id, CancellationToken cancellationToken) => writer.DoAsync(
        caller,
        id,
        new LearningDeed(
            AuditKind.DeleteLearning, Capability.DeleteLearning, (learning, now) => learning with { Deleted = new Removal(caller.Member, now) })
        {
            Tells = NoticeKind.LearningDeleted,
        },
        cancellationToken);

    public Task<Outcome<Learning>> UndoAsync(Caller caller, LearningId id, CancellationToken cancellationToken) => writer.DoAsync(
        caller,
        id,
        new LearningDeed(AuditKind.UndeleteLearning, Capability.DeleteLearning, (learning, now) =>
            learning.Deleted!.By != caller.Member ? LearningRefusals.NotDeletedByYou
            : now - learning.Deleted.At > Learning.UndoTime ? LearningRefusals.UndoExpired
            : learning with { Deleted = null })
        {
            Finds = static learning => learning.Deleted is not null,
        },
        cancellationToken);

    /// <summary>Erases what was deleted and cannot be taken back any more.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var deletedBy = time.GetCurrentInstant() - Learning.UndoTime;
        var swept = await Sweeping.InStepsAsync(max => store.SweepDeletedAsync(deletedBy, max, cancellationToken));
        if (swept > 0)
            logger.LogInformation("{Count} deleted learnings are erased", swept);
    }
}
