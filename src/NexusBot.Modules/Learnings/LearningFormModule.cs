using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Moderation;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The form of a new learning: sent in, and opened again after a refusal with all that was typed.</summary>
[InGuild]
public sealed class LearningFormModule(LearningService learnings, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Run `/learning share` again.";

    [ModalInteraction(LearningIds.SharePattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Private)]
    public async Task SubmitAsync(LearningKind kind, string tags, LearningInputs inputs)
    {
        var request = new ShareLearning(kind, LearningIds.SplitTags(tags), inputs.ToForm());
        var outcome = await learnings.ShareAsync(Caller, request, Aborted);
        await SayAsync(outcome.Refusal is { } refusal
            ? KeepTyped(refusal, new LearningDraft(kind, LearningIds.Readable(request.Tags), request.Form))
            : DiscordFormat.Of(Reachable(outcome.Value!).Notice));
    }

    [ComponentInteraction(LearningIds.AgainPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public async Task EditAgainAsync(string draft)
    {
        if (drafts.Find<LearningDraft>(Caller.Member, draft) is { } typed)
            await OpenAsync(LearningFormView.New(LearningIds.Share(typed.Kind, typed.Tags), typed.Kind, typed.Form));
        else
            await SayAsync(Expired);
    }

    // A channel that was deleted or closed since a moderator chose it is as good as none; the card waits for another one.
    private SharedLearning Reachable(SharedLearning shared) =>
        shared.Channel is { } channel && PostingRights.Suffice(Context.Guild, channel.Value) ? shared : shared with { Channel = null };

    private Response KeepTyped(Refusal refusal, LearningDraft draft) => new(
        DiscordFormat.Of(refusal),
        Components: new ComponentBuilder().WithButton("Edit again", LearningIds.Again(drafts.Keep(Caller.Member, draft))).Build());
}
