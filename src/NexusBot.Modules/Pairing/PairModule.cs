using Discord.Interactions;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Pairing;

[InGuild]
[Group("pair", "Partners to learn with")]
public sealed class PairModule(EnrolmentService enrolments, PairingOverview overview, PairNow pairNow) : NexusModule
{
    [SlashCommand("join", "Get partners to learn with, in every round or in some")]
    [Needs(Capability.JoinPairing)]
    [Answers(Answer.Private)]
    public async Task JoinAsync(
        [Summary(description: "In which rounds; every week if you leave it out")] PairingRhythm rhythm = PairingRhythm.EveryWeek,
        [Summary(description: "How many partners a round, 1 to 3")][MinValue(1)][MaxValue(PairingRoundPlanner.MostPartners)] int partners = 1,
        [Summary("as-mentor", "To meet learners, if you are a mentor")] bool asMentor = false)
    {
        var joined = await enrolments.JoinAsync(Caller, new JoinPairing(rhythm, partners, asMentor), Aborted);
        if (joined.Refusal is { } refusal)
            await RefuseAsync(refusal);
        else
            await AnswerAsync(await overview.GetAsync(Caller, Aborted), PairStatusView.Joined);
    }

    [SlashCommand("skip", "Sit out the next round, or every one before a day")]
    [Needs(Capability.ChangeOwnPairing)]
    [Answers(Answer.Private)]
    public async Task SkipAsync(
        [Summary(description: "Until when, like: 24 Dec, next month, in 3 weeks; the next round alone if you leave it out")]
        [MaxLength(WhenParser.MaxLength)] string? until = null)
    {
        var skipped = await enrolments.SkipAsync(Caller, until, Aborted);
        await AnswerAsync(skipped, enrolment => enrolment.AwayUntil is { } day && until is not null
            ? $"Saved. You are in again from {When.Full(day)}. `/pair status` brings you back earlier."
            : "Saved. You sit out the next round, and are in again after it.");
    }

    [SlashCommand("leave", "Be in no more rounds")]
    [Needs(Capability.ChangeOwnPairing)]
    [Answers(Answer.Private)]
    public async Task LeaveAsync() => await AnswerAsync(await enrolments.LeaveAsync(Caller, Aborted), _ => PairStatusView.Left);

    [SlashCommand("status", "See your rounds, your partners, and whom you met before")]
    [Needs(Capability.ChangeOwnPairing)]
    [Answers(Answer.Private)]
    public async Task StatusAsync() => await AnswerAsync(await overview.GetAsync(Caller, Aborted), status => PairStatusView.Of(status, Context));

    [SlashCommand("now", "Get a partner at once, of those who wait for one too")]
    [Needs(Capability.JoinPairing)]
    [Answers(Answer.Private)]
    public async Task NowAsync() => await AnswerAsync(
        await pairNow.AskAsync(Caller, Aborted), outcome => OnTheSpotView.Of(outcome, Caller.Member));
}
