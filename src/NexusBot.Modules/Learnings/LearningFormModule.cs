using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Moderation;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The form of a new learning: sent in, and opened again after a refusal with all that was typed.</summary>
[InGuild]
public sealed class LearningFormModule(LearningService learnings, LearningSearch search, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Run `/learning share` or `/challenge ask` again.";

    [ModalInteraction(LearningIds.SharePattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.InPlace)]
    public async Task SubmitAsync(FormKind kind, string tags, LearningInputs inputs)
    {
        var request = new ShareLearning(kind.KindOf(), LearningIds.SplitTags(tags), inputs.ToForm());
        var typed = new LearningDraft(kind, LearningIds.Readable(request.Tags), request.Form);
        if (FindPictures(tags) is not { } pictures)
        {
            await ReplaceAsync(KeepTyped(PictureRefusals.Forgotten, typed));
            return;
        }

        var draft = typed with { Pictures = pictures.Files };
        if (await search.FindSimilarAsync(Caller, request, Aborted) is { Count: > 0 } similar)
            await ReplaceAsync(SimilarLearningsView.Of(similar, drafts.Keep(Caller.Member, draft)));
        else
            await ReplaceAsync(await ShareAsync(request, draft));
    }

    [ComponentInteraction(LearningIds.AnywayPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Update)]
    public async Task PostAnywayAsync(string draft)
    {
        if (drafts.Find<LearningDraft>(Caller.Member, draft) is { } typed)
            await UpdateAsync(await ShareAsync(new ShareLearning(typed.Kind.KindOf(), typed.Tags, typed.Form), typed));
        else
            await ReplaceAsync(Expired);
    }

    [ComponentInteraction(LearningIds.AgainPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public async Task EditAgainAsync(string draft)
    {
        if (drafts.Find<LearningDraft>(Caller.Member, draft) is { } typed)
            await OpenAsync(NewForm(typed));
        else
            await ReplaceAsync(Expired);
    }

    // Null when they were held too long ago, or before a restart.
    private AttachedPictures? FindPictures(string tags) => LearningIds.PicturesIn(tags) is { } held
        ? drafts.Find<AttachedPictures>(Caller.Member, held)
        : new AttachedPictures([]);

    private Modal NewForm(LearningDraft typed)
    {
        var pictures = new AttachedPictures(typed.Pictures).Keep(Caller.Member, drafts);
        return LearningFormView.New(LearningIds.Share(typed.Kind, typed.Tags, pictures), typed.Kind, typed.Form);
    }

    private async Task<Response> ShareAsync(ShareLearning request, LearningDraft draft)
    {
        var outcome = await learnings.ShareAsync(Caller, request with { Attached = draft.Pictures }, Aborted);
        return outcome.Refusal is { } refusal ? KeepTyped(refusal, draft) : DiscordFormat.Of(Reachable(outcome.Value!).Notice);
    }

    // A channel that was deleted or closed since a moderator chose it is as good as none; the card waits for another one.
    private SharedLearning Reachable(SharedLearning shared) =>
        shared.Channel is { } channel && PostingRights.Suffice(Context.Guild, channel.Value) ? shared : shared with { Channel = null };

    private Response KeepTyped(Refusal refusal, LearningDraft draft) => draft.Pictures.Count == 0
        ? EditAgain.Offer(refusal, Again(draft))
        : EditAgain.Offer(refusal, Again(draft), ("Go on without pictures", Again(draft with { Pictures = [] })));

    private string Again(LearningDraft draft) => LearningIds.Again(drafts.Keep(Caller.Member, draft));
}
