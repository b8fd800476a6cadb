using System.Net;
using Discord;
using Discord.Interactions;
using Discord.Net;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>What mentors say of a learning, and where everybody talks about it.</summary>
[InGuild]
public sealed class LearningOpinionModule(LearningReviews reviews, LearningDiscussions discussions, LearningService learnings) : NexusModule
{
    private const int LongestThreadName = 100;

    [ComponentInteraction(LearningIds.ReviewPattern)]
    [Needs(Capability.ReviewLearning)]
    [Answers(Answer.InPlace)]
    public async Task ReviewAsync(LearningId id, string verdict)
    {
        var (said, seen) = LearningIds.ReadReview(verdict);
        var reviewed = await reviews.ReviewAsync(Caller, id, said, seen, Aborted);
        await (reviewed.Refusal is { } refusal
            ? RefuseAsync(refusal)
            : ShowMenuAsync(id, said is { } stands ? $"Marked as {Words.Of(stands).ToLowerInvariant()}. The card says so in a moment." : "Taken back."));
    }

    [ComponentInteraction(LearningIds.DiscussPattern)]
    [Needs(Capability.DiscussLearning)]
    [Answers(Answer.InPlace)]
    public async Task DiscussAsync(LearningId id)
    {
        var found = await discussions.FindCardAsync(Caller, id, Aborted);
        var refusal = found.Value is { } card ? await OpenThreadAsync(card) : found.Refusal;

        // A thread that begins at a message has the message's id.
        await (refusal is null
            ? ShowMenuAsync(id, $"Discuss it here: {MentionUtils.MentionChannel(found.Value!.Place.Message.Value)}")
            : RefuseAsync(refusal));
    }

    // The menu as it is then: what was said is taken back there.
    private async Task ShowMenuAsync(LearningId id, string said) =>
        await ReplaceAsync(await learnings.GetMenuAsync(Caller, id, Aborted), menu => LearningMenuView.Build(menu, said));

    private async Task<Refusal?> OpenThreadAsync(LearningCardPlace card)
    {
        if (Context.Guild?.GetTextChannel(card.Place.Channel.Value) is not { } channel)
            return LearningRefusals.CardRemoved;

        var options = new RequestOptions { CancelToken = Aborted };
        try
        {
            if (await channel.GetMessageAsync(card.Place.Message.Value, options) is not { } message)
                return LearningRefusals.CardRemoved;

            await channel.CreateThreadAsync(
                Graphemes.Cut(card.Learning.Content.Title, LongestThreadName), ThreadType.PublicThread, message: message, options: options);
            return null;
        }
        catch (HttpException refused) when (refused.DiscordCode is DiscordErrorCode.MessageAlreadyContainsThread)
        {
            return null;
        }
        catch (HttpException refused) when (Meaning(refused, channel) is { } meaning)
        {
            return meaning;
        }
    }

    private static Refusal? Meaning(HttpException refused, SocketTextChannel channel) => refused switch
    {
        { DiscordCode: DiscordErrorCode.MaximumActiveThreadsReached } => LearningRefusals.TooManyThreads,
        { HttpCode: HttpStatusCode.Forbidden } => LearningRefusals.NoThreadsHere(new ChannelId(channel.Id)),
        { HttpCode: HttpStatusCode.NotFound } => LearningRefusals.CardRemoved,
        _ => null,
    };
}
