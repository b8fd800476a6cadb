using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>What a member says of a learning on the card that they opened for themselves: it shows how things stand then.</summary>
[InGuild]
public sealed class LearningViewModule(LearningService learnings) : NexusModule
{
    [ComponentInteraction(LearningIds.HelpfulHerePattern)]
    [Needs(Capability.MarkHelpful)]
    [Answers(Answer.Update)]
    public async Task MarkHelpfulAsync(LearningId id) =>
        await ShowAsync(id, await learnings.MarkHelpfulAsync(Caller, id, Aborted), LearningCard.Counted);

    [ComponentInteraction(LearningIds.SaveHerePattern)]
    [Needs(Capability.SaveLearning)]
    [Answers(Answer.Update)]
    public async Task SaveAsync(LearningId id) =>
        await ShowAsync(id, await learnings.SetSavedAsync(Caller, id, isSaved: true, Aborted), _ => LearningCard.Saved);

    [ComponentInteraction(LearningIds.UnsaveHerePattern)]
    [Needs(Capability.SaveLearning)]
    [Answers(Answer.Update)]
    public async Task UnsaveAsync(LearningId id) =>
        await ShowAsync(id, await learnings.SetSavedAsync(Caller, id, isSaved: false, Aborted), _ => LearningCard.TakenOut);

    private async Task ShowAsync(LearningId id, Outcome<Learning> outcome, Func<Learning, string> done)
    {
        var said = outcome.Refusal is { } refusal ? DiscordFormat.Of(refusal) : done(outcome.Value!);
        var found = await learnings.OpenAsync(Caller, id, Aborted);
        await (found.Value is { } opened ? UpdateAsync(LearningView.Answered(opened, said)) : RefuseAsync(found.Refusal!));
    }
}
