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
        if (content.Refusal is not null)
            return content.Refusal;

        var now = time.GetCurrentInstant();
        var learning = new Learning
        {
            Id = LearningId.New(now),
            Guild = caller.Guild,
            Author = caller.Member,
            Content = content.Value!,
            SharedAt = now,
            Version = 1,
        };
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

        return await store.FindAsync(caller.Guild, id, cancellationToken) is { } learning ? learning : LearningRefusals.NotFound;
    }

    /// <summary>The learning, if the caller may edit it: what the form shows when it opens.</summary>
    public async Task<Outcome<Learning>> GetForEditAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } learning)
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
        if (content.Refusal is not null)
            return content.Refusal;

        var now = time.GetCurrentInstant();
        var edited = learning with
        {
            Content = content.Value!,
            EditedAt = now,
            EditedBy = caller.Member,
            Version = request.Version + 1,
        };
        return await SaveAsync(caller, edited, now, cancellationToken);
    }

    /// <summary>Counts the caller's vote, and answers with the learning as it is then.</summary>
    public async Task<Outcome<Learning>> MarkHelpfulAsync(Caller caller, LearningId id, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.MarkHelpful, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (await store.FindAsync(caller.Guild, id, cancellationToken) is not { } learning)
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

    private async Task<Outcome<Learning>> SaveAsync(Caller caller, Learning edited, Instant now, CancellationToken cancellationToken)
    {
        var hub = await settings.GetAsync(caller.Guild, cancellationToken);
        var card = CardIn(ChannelFor(edited, hub), edited, now);
        var audit = edited.Author == caller.Member
            ? null
            : new AuditEntry(caller.Guild, caller.Member, now, "learning.edit", Before: null, After: edited.Id.ToString());

        switch (await store.SaveAsync(edited, card, audit, caller.Mark(now), cancellationToken))
        {
            case SaveLearningResult.Saved saved:
                logger.LogInformation("Learning {LearningId} edited by {MemberId}", edited.Id.Value, caller.Member.Value);
                return saved.Learning;
            case SaveLearningResult.TitleTaken:
                return LearningRefusals.AlreadyShared(edited.Content.Title);
            case SaveLearningResult.NotFound:
                return LearningRefusals.NotFound;
            default:
                return LearningRefusals.ChangedMeanwhile;
        }
    }

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
