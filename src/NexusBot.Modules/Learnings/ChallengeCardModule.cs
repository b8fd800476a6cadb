using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Solving: proposals, and which of them it was.</summary>
[InGuild]
public sealed class ChallengeCardModule(ChallengeService challenges, LearningService learnings, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Press Solve again.";

    [ComponentInteraction(ChallengeIds.SolvePattern)]
    [Needs(Capability.ProposeSolution)]
    [Answers(Answer.Modal)]
    public async Task SolveAsync(LearningId id)
    {
        var outcome = await learnings.GetAsync(Caller, id, Aborted);
        if (outcome.Value is not null)
            await OpenAsync(ChallengeIds.Proposal(id), new SolutionForm());
        else
            await RefuseAsync(outcome.Refusal!);
    }

    [ModalInteraction(ChallengeIds.ProposalPattern)]
    [Needs(Capability.ProposeSolution)]
    [Answers(Answer.Private)]
    public async Task ProposeAsync(LearningId id, SolutionForm form) => await SayAsync(await TryProposeAsync(id, form));

    [ModalInteraction(ChallengeIds.ProposalAgainPattern)]
    [Needs(Capability.ProposeSolution)]
    [Answers(Answer.InPlace)]
    public async Task ProposeAgainAsync(LearningId id, SolutionForm form) => await ReplaceAsync(await TryProposeAsync(id, form));

    [ComponentInteraction(ChallengeIds.AgainPattern)]
    [Needs(Capability.ProposeSolution)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => drafts.Find<SolutionDraft>(Caller.Member, draft) is { } typed
        ? OpenAsync(FormFor(typed), new SolutionForm { Text = Graphemes.Beginning(typed.Text, Solution.MaxTextLength) })
        : ReplaceAsync(Expired);

    [ComponentInteraction(ChallengeIds.SolutionsPattern)]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task ShowSolutionsAsync(LearningId id)
    {
        var outcome = await learnings.GetMenuAsync(Caller, id, Aborted);
        if (outcome.Value is not { } menu)
            await RefuseAsync(outcome.Refusal!);
        else if (menu.Learning.Solutions.Count == 0)
            await SayAsync("Nobody has proposed a solution yet. Be the first: press Solve on the card.");
        else
            await SayAllAsync(SolutionsView.Messages(menu));
    }

    [ComponentInteraction(ChallengeIds.AcceptPattern)]
    [Needs(Capability.AcceptSolution)]
    [Answers(Answer.InPlace)]
    public Task AcceptAsync(LearningId id, SolutionId solution) => AcceptAsync(id, solution, instead: false);

    [ComponentInteraction(ChallengeIds.InsteadPattern)]
    [Needs(Capability.AcceptSolution)]
    [Answers(Answer.InPlace)]
    public Task AcceptInsteadAsync(LearningId id, SolutionId solution) => AcceptAsync(id, solution, instead: true);

    private async Task<Response> TryProposeAsync(LearningId id, SolutionForm form)
    {
        var outcome = await challenges.ProposeAsync(Caller, id, form.Text ?? "", Aborted);
        return outcome.Refusal is { } refusal
            ? KeepTyped(refusal, new SolutionDraft(id, form.Text ?? ""))
            : "Thank you, your solution is kept. The challenge's author and the mentors can accept it.";
    }

    private async Task AcceptAsync(LearningId id, SolutionId solution, bool instead)
    {
        var outcome = await challenges.AcceptAsync(Caller, id, solution, instead, Aborted);
        await (outcome.Refusal is not { } refusal ? ReplaceAsync(new Response("Accepted. The card shows it in a moment.") { KeepsEmbed = true })
            : refusal == LearningRefusals.AlreadySolved ? ReplaceAsync(OfferInstead(refusal, id, solution))
            : RefuseAsync(refusal));
    }

    private async Task SayAllAsync(IEnumerable<Response> messages)
    {
        foreach (var message in messages)
            await SayAsync(message);
    }

    private static string FormFor(SolutionDraft typed) => typed.Rewrites is { } solution
        ? ChallengeIds.Rewritten(typed.Challenge, solution)
        : ChallengeIds.ProposalAgain(typed.Challenge);

    private Response KeepTyped(Refusal refusal, SolutionDraft draft) =>
        EditAgain.Offer(refusal, ChallengeIds.Again(drafts.Keep(Caller.Member, draft)));

    private static Response OfferInstead(Refusal refusal, LearningId id, SolutionId solution) => new(
        DiscordFormat.Of(refusal),
        Components: new ComponentBuilder().WithButton("Accept this one instead", ChallengeIds.Instead(id, solution), ButtonStyle.Secondary).Build())
    {
        KeepsEmbed = true,
    };
}
