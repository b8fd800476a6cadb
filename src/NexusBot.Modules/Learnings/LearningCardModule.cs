using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

/// <summary>The buttons and selects of cards and lists.</summary>
[InGuild]
public sealed class LearningCardModule(LearningService learnings, LearningSearch search, PictureFiles pictures) : NexusModule
{
    [ComponentInteraction(LearningIds.HelpfulPattern)]
    [Needs(Capability.MarkHelpful)]
    [Answers(Answer.Private)]
    public async Task MarkHelpfulAsync(LearningId id) => await AnswerAsync(
        await learnings.MarkHelpfulAsync(Caller, id, Aborted),
        learning => $"Counted: {LearningCard.HelpfulCount(learning.HelpfulCount)}. Thank you for saying so!");

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
    public async Task ShowAsync(LearningId id) => await AnswerAsync(await learnings.GetAsync(Caller, id, Aborted), pictures.ShowAsync);

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
    public async Task TurnPageAsync(string page, string kind, string author, string tag)
    {
        if (ListState.Read(page, kind, author, tag) is not { } state)
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

    private async Task<Response> AllPicturesAsync(Learning learning)
    {
        var files = await pictures.ListAsync(learning, Aborted);
        var lost = learning.Content.Pictures.Count - files.Count;
        return new Response(lost == 0 ? null : "Not every picture of this learning is left. Its author can add it again.") { Files = files };
    }
}
