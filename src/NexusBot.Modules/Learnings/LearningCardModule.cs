using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The buttons and selects of cards and lists.</summary>
[InGuild]
public sealed class LearningCardModule(LearningService learnings, LearningSearch search, PictureFiles pictures) : NexusModule
{
    [ComponentInteraction(LearningIds.HelpfulPattern)]
    [Needs(Capability.MarkHelpful)]
    [Answers(Answer.Private)]
    public async Task MarkHelpfulAsync(LearningId id) => await AnswerAsync(
        await learnings.MarkHelpfulAsync(Caller, id, Aborted), learning => LearningCard.Counted(learning));

    [ComponentInteraction(LearningIds.MorePattern)]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task ShowMenuAsync(LearningId id) => await AnswerAsync(await learnings.GetMenuAsync(Caller, id, Aborted), menu => LearningMenuView.Build(menu));

    [ComponentInteraction(LearningIds.SavePattern)]
    [Needs(Capability.SaveLearning)]
    [Answers(Answer.InPlace)]
    public async Task SaveAsync(LearningId id)
    {
        var outcome = await learnings.SetSavedAsync(Caller, id, isSaved: true, Aborted);
        var text = outcome.Refusal is { } refusal ? DiscordFormat.Of(refusal) : LearningCard.Saved;
        var isThere = outcome.Refusal is null || outcome.Refusal == LearningRefusals.AlreadySaved;
        await ReplaceAsync(isThere ? WithWayBack(text, LearningView.TakeOut, LearningIds.Unsave(id)) : text);
    }

    [ComponentInteraction(LearningIds.UnsavePattern)]
    [Needs(Capability.SaveLearning)]
    [Answers(Answer.InPlace)]
    public async Task UnsaveAsync(LearningId id) => await ReplaceAsync(
        await learnings.SetSavedAsync(Caller, id, isSaved: false, Aborted),
        _ => WithWayBack(LearningCard.TakenOut, "Save it again", LearningIds.Save(id)));

    [ComponentInteraction(LearningIds.ShowAllPattern)]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task ShowAllAsync(LearningId id)
    {
        var outcome = await learnings.GetAsync(Caller, id, Aborted);
        if (outcome.Value is not { } learning)
        {
            await RefuseAsync(outcome.Refusal!);
            return;
        }

        foreach (var part in FullLearning.Parts(learning))
            await SayAsync(part);
        if (learning.Content.Pictures.Count > 0)
            await SayAsync(await AllPicturesAsync(learning));
    }

    [ComponentInteraction(LearningIds.ShowPattern)]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task ShowAsync(LearningId id) => await AnswerAsync(await learnings.OpenAsync(Caller, id, Aborted), pictures.ShowAsync);

    [ComponentInteraction(LearningIds.Open)]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task OpenAsync(string[] chosen)
    {
        if (Guid.TryParseExact(chosen.FirstOrDefault(), "N", out var id))
            await ShowAsync(new LearningId(id));
        else
            await RefuseAsync(LearningRefusals.NotFound);
    }

    [ComponentInteraction(LearningIds.PagePattern)]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Update)]
    public async Task TurnPageAsync(string page, string kind, string author, string tag, string scope)
    {
        if (ListState.Read(page, kind, author, tag, scope) is not { } state)
        {
            await RefuseAsync(LearningRefusals.NotFound);
            return;
        }

        var outcome = await search.ListAsync(Caller, state.Filter, state.Page, Aborted);
        if (outcome.Value is { } found)
            await UpdateAsync(LearningListView.Page(found, state.Filter, Context.NameOf(state.Filter.Author)));
        else
            await RefuseAsync(outcome.Refusal!);
    }

    private static Response WithWayBack(string text, string label, string customId) =>
        new(text, Components: new ComponentBuilder().WithButton(label, customId, ButtonStyle.Secondary).Build());

    private async Task<Response> AllPicturesAsync(Learning learning)
    {
        var files = await pictures.ListAsync(learning, Aborted);
        var lost = learning.Content.Pictures.Count - files.Count;
        return new Response(lost == 0 ? null : "Not every picture of this learning is left. Its author can add it again.") { Files = files };
    }
}
