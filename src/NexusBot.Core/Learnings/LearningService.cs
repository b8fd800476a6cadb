using Microsoft.Extensions.Logging;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings;

public sealed class LearningService(
    ILearningStore store, GuildSettingsService settings, TimeProvider time, ILogger<LearningService> logger)
{
    public async Task<Outcome<SharedLearning>> ShareAsync(Caller caller, ShareLearning request, CancellationToken cancellationToken)
    {
        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        if (Rights.Check(Capability.ShareLearning, caller, hub) is { } notAllowed)
            return notAllowed;

        var tags = LearningReader.ReadTags(request.Tags);
        if (tags.Refusal is not null)
            return tags.Refusal;

        var content = LearningReader.Read(request.Kind, request.Form, tags.Value!);
        var solution = LearningReader.ReadSolution(request.Kind, request.Form.Solution);
        if ((content.Refusal ?? solution.Refusal) is { } refusal)
            return refusal;

        var now = time.GetCurrentInstant();
        var bare = new Learning
        {
            Id = LearningId.New(now),
            Guild = caller.Guild,
            Author = caller.Member,
            Content = content.Value!,
            SharedAt = now,
            Version = 1,
        };
        var learning = OwnSolution.Put(bare, solution.Value, now);
        var channel = LearningWriter.ChannelFor(learning, hub);
        var added = await store.TryAddAsync(learning, LearningWriter.CardFor(learning, hub, now), caller.Mark(now), cancellationToken);
        if (added is null)
            return LearningRefusals.AlreadyShared(learning.Content.Title);

        logger.LogInformation("Learning {LearningId} shared in guild {GuildId}", added.Id.Value, added.Guild.Value);
        return new SharedLearning(added, channel);
    }

    public async Task<Outcome<Learning>> GetAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        return await FindShownAsync(caller, id, cancellationToken) is { } learning ? learning : LearningRefusals.NotFound;
    }

    /// <summary>The learning with what the caller may do to it: what its private menu offers.</summary>
    public async Task<Outcome<LearningMenu>> GetMenuAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } learning)
            return found.Refusal!;

        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        return new LearningMenu(learning, Enum.GetValues<Capability>().Where(one => Rights.Check(one, caller, hub, learning.Author) is null).ToHashSet());
    }

    /// <summary>Keeps the learning in the caller's own list, or takes it out.</summary>
    public async Task<Outcome<Learning>> SetSavedAsync(Caller caller, LearningId id, bool isSaved, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.SaveLearning, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (await FindShownAsync(caller, id, cancellationToken) is not { } learning)
            return LearningRefusals.NotFound;

        var changed = await store.SetSavedAsync(caller.Guild, id, isSaved, caller.Mark(time.GetCurrentInstant()), cancellationToken);
        return changed || !isSaved ? learning : LearningRefusals.AlreadySaved;
    }

    /// <summary>Counts the caller's vote, and answers with the learning as it is then.</summary>
    public async Task<Outcome<Learning>> MarkHelpfulAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.MarkHelpful, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (await FindShownAsync(caller, id, cancellationToken) is not { } learning)
            return LearningRefusals.NotFound;
        if (learning.Author == caller.Member)
            return LearningRefusals.OwnLearning;

        return await store.AddHelpfulAsync(caller.Guild, id, caller.Mark(time.GetCurrentInstant()), cancellationToken) switch
        {
            null => LearningRefusals.NotFound,
            { Counted: false } => LearningRefusals.AlreadyHelpful,
            var vote => vote.Learning,
        };
    }

    /// <summary>Sends the cards that waited for a moderator to choose a channel that there is, and says how many they are.</summary>
    public async Task<Outcome<int>> ShowWaitingAsync(Caller caller, CancellationToken cancellationToken)
    {
        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        if (Rights.Check(Capability.ChangeSettings, caller, hub) is { } notAllowed)
            return notAllowed;

        // A millisecond apart, so that they come in the order in which they were shared.
        var due = time.GetCurrentInstant();
        return await store.AddMissingCardsAsync(
            caller.Guild, learning => LearningWriter.CardFor(learning, hub, due += Duration.FromMilliseconds(1)), cancellationToken);
    }

    private async Task<Learning?> FindShownAsync(Caller caller, LearningId id, CancellationToken cancellationToken) =>
        await store.FindAsync(caller.Guild, id, cancellationToken) is { IsShown: true } learning ? learning : null;
}
