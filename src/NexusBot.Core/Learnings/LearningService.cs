using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
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
        var channel = ChannelFor(learning, hub);
        var added = await store.TryAddAsync(learning, CardIn(channel, learning, now), caller.Mark(now), cancellationToken);
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

    /// <summary>The learning, if the caller may edit it: what the form shows when it opens.</summary>
    public async Task<Outcome<Learning>> GetForEditAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await FindShownAsync(caller, id, cancellationToken) is not { } learning)
            return LearningRefusals.NotFound;

        return await settings.CheckAsync(Capability.EditLearning, caller, learning.Author, cancellationToken) is { } notAllowed
            ? notAllowed
            : learning;
    }

    public async Task<Outcome<Learning>> EditAsync(Caller caller, EditLearning request, CancellationToken cancellationToken)
    {
        var found = await GetForEditAsync(caller, request.Id, cancellationToken);
        if (found.Value is not { } learning)
            return found;

        var content = LearningReader.Read(learning.Content.Kind, request.Form, learning.Content.Tags);
        var solution = LearningReader.ReadSolution(learning.Content.Kind, request.Form.Solution);
        if ((content.Refusal ?? solution.Refusal) is { } refusal)
            return refusal;

        var now = time.GetCurrentInstant();
        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        var change = new LearningChange("learning.edit", stored => stored.Version == request.Version && stored.IsShown
            ? OwnSolution.Put(Edited(stored, content.Value!), solution.Value, now)
            : LearningRefusals.ChangedMeanwhile)
        {
            Card = changed => CardIn(ChannelFor(changed, hub), changed, now),
            Audit = learning.Author == caller.Member
                ? null
                : new AuditEntry(caller.Guild, caller.Member, now, "learning.edit", Before: null, After: learning.Id.ToString()),
        };

        var outcome = (await store.ChangeAsync(caller.Guild, learning.Id, change, caller.Mark(now), cancellationToken)).ToOutcome();
        if (outcome.Refusal is null)
            logger.LogInformation("Learning {LearningId} edited by {MemberId}", learning.Id.Value, caller.Member.Value);

        return outcome;

        // The form shows the first code example alone, and a challenge's has no room for links.
        Learning Edited(Learning stored, LearningContent typed) => stored with
        {
            Content = typed with
            {
                Codes = [.. typed.Codes, .. stored.Content.Codes.Skip(1)],
                Links = typed.Kind == LearningKind.Challenge ? stored.Content.Links : typed.Links,
            },
            EditedAt = now,
            EditedBy = caller.Member,
            Version = stored.Version + 1,
        };
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
            caller.Guild, learning => CardIn(ChannelFor(learning, hub), learning, due += Duration.FromMilliseconds(1)), cancellationToken);
    }

    private async Task<Learning?> FindShownAsync(Caller caller, LearningId id, CancellationToken cancellationToken) =>
        await store.FindAsync(caller.Guild, id, cancellationToken) is { IsShown: true } learning ? learning : null;

    private static ChannelId? ChannelFor(Learning learning, GuildSettings hub) =>
        learning.Content.Kind == LearningKind.Challenge && hub.Channel(ChannelPurpose.Challenges) is { } challenges
            ? challenges
            : hub.Channel(ChannelPurpose.Learnings);

    private static OutboxEntry? CardIn(ChannelId? channel, Learning learning, Instant now) => channel is not { } known
        ? null
        : new OutboxEntry
        {
            Id = OutboxId.New(now),
            Guild = learning.Guild,
            Kind = Learning.CardKind,
            Subject = learning.Id.Value,
            Address = new Address.GuildChannel(known),
            Due = now,
        };
}
