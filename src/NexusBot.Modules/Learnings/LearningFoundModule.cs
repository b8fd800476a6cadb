using Discord.Interactions;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

/// <summary>The buttons under what a search found.</summary>
[InGuild]
public sealed class LearningFoundModule(LearningSearch search, Drafts drafts) : NexusModule
{
    private const string Expired = "I kept that search for 15 minutes, and it is gone. Run `/learning find` again.";

    [ComponentInteraction(LearningIds.FoundPattern)]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Update)]
    public async Task TurnAsync(int page, string key)
    {
        if (TypedSearch.Read(key, drafts, Caller.Member) is not { } typed)
        {
            await SayAsync(Expired);
            return;
        }

        var outcome = await search.FindAsync(Caller, typed.Text, page, Aborted);
        if (outcome.Value is { } found)
            await UpdateAsync(LearningFoundView.Of(found, Caller.Member, drafts));
        else
            await RefuseAsync(outcome.Refusal!);
    }
}
