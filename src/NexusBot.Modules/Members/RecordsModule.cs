using Discord.Interactions;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Members;

/// <summary>The buttons with which a member is erased, after a second thought.</summary>
[InGuild]
public sealed class RecordsModule(PersonalRecords records, Drafts drafts) : NexusModule
{
    [ComponentInteraction(RecordsIds.Ask)]
    [Needs(Capability.EraseOwnRecords)]
    [Answers(Answer.Update)]
    public Task AskAsync() => UpdateAsync(RecordsView.Question(Context.Guild!.Name));

    [ComponentInteraction(RecordsIds.Keep)]
    [Needs(Capability.SeeOwnRecords)]
    [Answers(Answer.Update)]
    public Task KeepAsync() => UpdateAsync("Nothing was erased.");

    [ComponentInteraction(RecordsIds.ErasePattern)]
    [Needs(Capability.EraseOwnRecords)]
    [Answers(Answer.Update)]
    public async Task EraseAsync(Erasure erasure)
    {
        var outcome = await records.EraseAsync(Caller, erasure, Aborted);
        if (outcome.Refusal is { } refusal)
        {
            await RefuseAsync(refusal);
            return;
        }

        drafts.Forget(Caller.Member);
        await UpdateAsync(RecordsView.Erased(erasure, Context.Guild!.Name));
    }
}
