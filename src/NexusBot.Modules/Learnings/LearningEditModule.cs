using System.Globalization;
using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

/// <summary>Editing: the private card, and its forms, one for each part.</summary>
[InGuild]
public sealed class LearningEditModule(LearningEditing editing, PictureEditing pictures, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Open the part again with Edit.";

    [ComponentInteraction(LearningIds.EditPattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.InPlace)]
    public async Task EditAsync(LearningId id) => await ReplaceAsync(await editing.GetAsync(Caller, id, Aborted), EditCard.Build);

    [ComponentInteraction(EditIds.PartPattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.Modal)]
    public Task OpenPartAsync(LearningId id, EditedPart part) => OpenPartAsync(id, learning => PartForm.Of(learning, part, index: 0));

    [ComponentInteraction(EditIds.CodePattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.Modal)]
    public Task OpenCodeAsync(LearningId id, string[] chosen) => int.TryParse(chosen.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        ? OpenPartAsync(id, learning => PartForm.Of(learning, EditedPart.Code, index))
        : RefuseAsync(LearningRefusals.ChangedMeanwhile);

    [ComponentInteraction(EditIds.PicturePattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.Update)]
    public async Task RemovePictureAsync(LearningId id, string[] chosen)
    {
        var outcome = PictureId.Read(chosen.FirstOrDefault() ?? "") is { } picture
            ? await pictures.RemoveAsync(Caller, id, picture, Aborted)
            : PictureRefusals.RemovedMeanwhile;
        await (outcome.Value is { } learning ? UpdateAsync(EditCard.WithoutPicture(learning)) : RefuseAsync(outcome.Refusal!));
    }

    [ModalInteraction(EditIds.PutPattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.InPlace)]
    public async Task PutAsync(LearningId id, int version, EditedPart part, int index, PartInputs inputs)
    {
        var outcome = await editing.EditAsync(Caller, new EditLearning(id, version, inputs.ToPart(part, index)), Aborted);
        await ReplaceAsync(outcome.Refusal is { } refusal
            ? KeepTyped(refusal, new PartDraft(id, part, index, inputs.Value, inputs.Language))
            : EditCard.Saved(outcome.Value!));
    }

    [ComponentInteraction(EditIds.PartAgainPattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => drafts.Find<PartDraft>(Caller.Member, draft) is { } typed
        // With today's version: who was told that somebody else changed it, and goes on, means it.
        ? OpenPartAsync(typed.Learning, learning => PartForm.Of(learning, typed))
        : ReplaceAsync(Expired);

    private async Task OpenPartAsync(LearningId id, Func<Learning, Modal> form)
    {
        var outcome = await editing.GetAsync(Caller, id, Aborted);
        if (outcome.Value is { } learning)
            await OpenAsync(form(learning));
        else
            await RefuseAsync(outcome.Refusal!);
    }

    private Response KeepTyped(Refusal refusal, PartDraft draft)
    {
        var again = EditIds.PartAgain(drafts.Keep(Caller.Member, draft));
        var back = ("Back", LearningIds.Edit(draft.Learning));
        return refusal == LearningRefusals.ChangedMeanwhile
            ? EditAgain.Offer(refusal, again, ("See it as it is now", LearningIds.Show(draft.Learning)), back)
            : EditAgain.Offer(refusal, again, back);
    }
}
