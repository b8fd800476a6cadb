using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Deleting: asked first, and taken back for a while.</summary>
[InGuild]
public sealed class LearningRemovalModule(LearningRemoval removal) : NexusModule
{
    [ComponentInteraction(EditIds.DeletePattern)]
    [Needs(Capability.DeleteLearning)]
    [Answers(Answer.InPlace)]
    public async Task AskAsync(LearningId id) => await ReplaceAsync(await removal.GetAsync(Caller, id, Aborted), Question);

    [ComponentInteraction(EditIds.DeleteYesPattern)]
    [Needs(Capability.DeleteLearning)]
    [Answers(Answer.Update)]
    public async Task DeleteAsync(LearningId id)
    {
        var outcome = await removal.DeleteAsync(Caller, id, Aborted);
        if (outcome.Value is { } deleted)
            await UpdateAsync(Deleted(deleted));
        else
            await RefuseAsync(outcome.Refusal!);
    }

    [ComponentInteraction(EditIds.UndoPattern)]
    [Needs(Capability.DeleteLearning)]
    [Answers(Answer.Update)]
    public async Task UndoAsync(LearningId id)
    {
        var outcome = await removal.UndoAsync(Caller, id, Aborted);
        if (outcome.Value is not null)
            await UpdateAsync("It is back. Its card returns in a moment.");
        else
            await RefuseAsync(outcome.Refusal!);
    }

    private static Response Question(Learning learning) => new(
        $"Delete **{UserText.Line(learning.Content.Title)}**, with its solutions and its history? You can take that back for 15 minutes.",
        Components: new ComponentBuilder().WithButton("Delete it", EditIds.DeleteYes(learning.Id), ButtonStyle.Danger).Build());

    private static Response Deleted(Learning learning) => new(
        $"**{UserText.Line(learning.Content.Title)}** is deleted. Until {When.Full(learning.Deleted!.At + Learning.UndoTime)} you can take that back.",
        Components: new ComponentBuilder().WithButton("Undo", EditIds.Undo(learning.Id), ButtonStyle.Secondary).Build());
}
