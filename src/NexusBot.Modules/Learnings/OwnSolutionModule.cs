using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>What a member does to a solution they proposed: writes it anew, or takes it back.</summary>
[InGuild]
public sealed class OwnSolutionModule(ChallengeService challenges, LearningService learnings, Drafts drafts) : NexusModule
{
    [ComponentInteraction(ChallengeIds.RewritePattern)]
    [Needs(Capability.ProposeSolution)]
    [Answers(Answer.Modal)]
    public async Task OpenAsync(LearningId id, SolutionId solution)
    {
        var outcome = await learnings.GetAsync(Caller, id, Aborted);
        if (outcome.Value is not { } challenge)
            await RefuseAsync(outcome.Refusal!);
        else if (Find(challenge, solution) is { } own)
            await OpenAsync(ChallengeIds.Rewritten(id, solution), new SolutionForm { Text = Graphemes.Beginning(own.Text, Solution.MaxTextLength) });
        else
            await RefuseAsync(LearningRefusals.SolutionNotFound);
    }

    [ModalInteraction(ChallengeIds.RewrittenPattern)]
    [Needs(Capability.ProposeSolution)]
    [Answers(Answer.InPlace)]
    public async Task RewriteAsync(LearningId id, SolutionId solution, SolutionForm form)
    {
        var outcome = await challenges.RewriteAsync(Caller, id, solution, form.Text ?? "", Aborted);
        await ReplaceAsync(outcome.Refusal is { } refusal
            ? EditAgain.Offer(refusal, ChallengeIds.Again(drafts.Keep(Caller.Member, new SolutionDraft(id, form.Text ?? "", solution))))
            : "Kept as you wrote it now. Where it was accepted before, it waits to be accepted again.");
    }

    [ComponentInteraction(ChallengeIds.TakeBackPattern)]
    [Needs(Capability.ProposeSolution)]
    [Answers(Answer.InPlace)]
    public async Task TakeBackAsync(LearningId id, SolutionId solution)
    {
        var text = (await learnings.GetAsync(Caller, id, Aborted)).Value is { } challenge ? Find(challenge, solution)?.Text : null;
        await ReplaceAsync(await challenges.TakeBackAsync(Caller, id, solution, Aborted), _ => TakenBack(id, text ?? ""));
    }

    private Solution? Find(Learning challenge, SolutionId solution) =>
        challenge.Solutions.FirstOrDefault(one => one.Id == solution && one.Author == Caller.Member);

    private Response TakenBack(LearningId id, string text) => new(
        "Taken back. For 15 minutes, or until I restart, you can propose it again as it was.",
        Components: new ComponentBuilder()
            .WithButton("Propose it again", ChallengeIds.Again(drafts.Keep(Caller.Member, new SolutionDraft(id, text))), ButtonStyle.Secondary)
            .Build());
}
