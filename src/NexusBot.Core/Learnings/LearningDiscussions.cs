using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;

namespace NexusBot.Core.Learnings;

/// <summary>Where a learning is talked about: at its card. Discord gives a message one thread at most, so nothing is kept of it.</summary>
public sealed class LearningDiscussions(ILearningStore store, IOutboxStore outbox, GuildSettingsService settings)
{
    public async Task<Outcome<LearningCardPlace>> FindCardAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.DiscussLearning, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { IsShown: true } learning)
            return LearningRefusals.NotFound;

        return (await outbox.FindAsync(Learning.CardKind, id.Value, cancellationToken))?.Sent is { } place
            ? new LearningCardPlace(learning, place)
            : LearningRefusals.NoCardYet;
    }
}

/// <summary>A learning and where its card stands.</summary>
public sealed record LearningCardPlace(Learning Learning, MessagePlace Place);
