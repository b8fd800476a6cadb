using Microsoft.Extensions.Logging;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Moderation;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings;

public sealed class LearningService(
    ILearningStore store, GuildSettingsService settings, PictureService pictures, TimeProvider time, ILogger<LearningService> logger)
{
    public async Task<Outcome<SharedLearning>> ShareAsync(Caller caller, ShareLearning request, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ShareLearning, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        var tags = LearningReader.ReadTags(request.Tags);
        if (tags.Refusal is not null)
            return tags.Refusal;

        var content = LearningReader.Read(request.Kind, request.Form, tags.Value!);
        var solution = LearningReader.ReadSolution(request.Kind, request.Form.Solution);
        if ((content.Refusal ?? solution.Refusal) is { } refusal)
            return refusal;

        var taken = await pictures.TakeAsync(request.Attached, cancellationToken);
        if (taken.Refusal is not null)
            return taken.Refusal;

        var now = time.GetCurrentInstant();
        var full = content.Value! with { Pictures = taken.Value! };
        var learning = Begin(LearningId.New(now), caller.Guild, caller.Member, full, solution.Value, now);
        return await store.TryAddAsync(learning, hub => LearningWriter.CardFor(learning, hub, now), caller.Mark(now), cancellationToken) is { } added
            ? await TellAsync(added, cancellationToken)
            : LearningRefusals.AlreadyShared(learning.Content.Title);
    }

    /// <summary>What a message becomes, with as many of its pictures as can be had, and how many could not. It bears the saving's id.</summary>
    internal async Task<(Learning Learning, int LostPictures)> MakeOfAsync(MessageSaving saving, CancellationToken cancellationToken)
    {
        var (taken, lost) = await pictures.TakeWhatIsLeftAsync(saving.Attached, cancellationToken);
        var content = saving.Content! with { Pictures = taken };
        var learning = Begin(
            new LearningId(saving.Id.Value), saving.Guild, saving.Saver, content, saving.Solution, time.GetCurrentInstant()) with
        {
            OriginalAuthor = saving.IsOwn ? null : saving.OriginalAuthor,
        };
        return (learning, lost);
    }

    /// <summary>What to tell of a learning that was added.</summary>
    internal async Task<SharedLearning> TellAsync(Learning added, CancellationToken cancellationToken)
    {
        logger.LogInformation("Learning {LearningId} shared in guild {GuildId}", added.Id.Value, added.Guild.Value);

        // A channel that was chosen after all has its card too.
        var current = await settings.GetAsync(added.Guild, cancellationToken);
        return new SharedLearning(added, LearningWriter.ChannelFor(added, current));
    }

    public async Task<Outcome<Learning>> GetAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ReadLearnings, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;

        return await FindShownAsync(caller, id, cancellationToken) is { } learning ? learning : LearningRefusals.NotFound;
    }

    /// <summary>The learning, and whether the caller keeps it in their own list.</summary>
    public async Task<Outcome<OpenedLearning>> OpenAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } learning)
            return found.Refusal!;

        var saved = await store.ListSavedAsync(caller.Guild, caller.Member, cancellationToken);
        return new OpenedLearning(learning, saved.Contains(id));
    }

    /// <summary>The learning with what the caller may do to it: what its private menu offers.</summary>
    public async Task<Outcome<LearningMenu>> GetMenuAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } learning)
            return found.Refusal!;

        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        var allowed = Enum.GetValues<Capability>().Where(one => Rights.Check(one, caller, hub, learning.Author) is null).ToHashSet();
        return new LearningMenu(learning, caller.Member, allowed);
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

    private static Learning Begin(LearningId id, GuildId guild, MemberId author, LearningContent content, string? solution, Instant now) =>
        OwnSolution.Put(
            new Learning { Id = id, Guild = guild, Author = author, Content = content, SharedAt = now, Version = 1 }, solution, now).Value!;

    private async Task<Learning?> FindShownAsync(Caller caller, LearningId id, CancellationToken cancellationToken) =>
        await store.FindAsync(caller.Guild, id, cancellationToken) is { IsShown: true } learning ? learning : null;
}
