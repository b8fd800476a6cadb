using System.Globalization;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

/// <summary>What a learning said before, and the way back to it.</summary>
[InGuild]
public sealed class LearningHistoryModule(LearningEditing editing) : NexusModule
{
    [ComponentInteraction(EditIds.HistoryPattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.Private)]
    public async Task ListAsync(LearningId id) => await AnswerAsync(await editing.GetHistoryAsync(Caller, id, Aborted), HistoryView.List);

    [ComponentInteraction(EditIds.VersionPattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.Private)]
    public async Task ShowAsync(LearningId id, string[] chosen)
    {
        var outcome = await editing.GetHistoryAsync(Caller, id, Aborted);
        if (outcome.Value is not { } history)
            await RefuseAsync(outcome.Refusal!);
        else if (int.TryParse(chosen.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && history.Find(number) is { } version)
            await SayAsync(HistoryView.Show(history, version));
        else
            await RefuseAsync(LearningRefusals.VersionNotFound);
    }

    [ComponentInteraction(EditIds.RestorePattern)]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.InPlace)]
    public async Task RestoreAsync(LearningId id, int seen, int number) => await ReplaceAsync(
        await editing.RestoreAsync(Caller, id, seen, number, Aborted),
        learning => $"Restored, as version {learning.Version}. Its card changes in a moment.");
}
