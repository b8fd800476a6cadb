using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>The buttons of a poll, from its preview to the session.</summary>
[InGuild]
public sealed class PollModule(SessionPolls polls, Drafts drafts) : NexusModule
{
    private const string Expired = "What I found is gone: I keep it for 15 minutes, or until I restart. Run `/session find-time` again.";

    [ComponentInteraction(PollIds.AskPattern)]
    [Needs(Capability.ScheduleSession)]
    [Answers(Answer.Update)]
    public async Task AskAsync(string draft)
    {
        if (drafts.Find<PlannedPoll>(Caller.Member, draft) is not { } planned)
        {
            await UpdateAsync(Expired);
            return;
        }

        var asked = await polls.AskAsync(Caller, planned, Aborted);
        await (asked.Refusal is { } refusal
            ? RefuseAsync(refusal)
            : UpdateAsync(
                $"Asked. The poll appears in {MentionUtils.MentionChannel(asked.Value!.Channel.Value)} in a moment,"
                + " and you schedule the session there with one press."));
    }

    [ComponentInteraction(PollIds.VotePattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Private)]
    public async Task VoteAsync(SessionPollId poll, int time)
    {
        var voted = await polls.VoteAsync(Caller, poll, time, Aborted);
        if (voted.Value is not { } counted)
            await RefuseAsync(voted.Refusal!);
        else if (!counted.VotersFor(time).Contains(Caller.Member))
            await SayAsync($"Taken back: {When.Full(counted.Times[time])} does not suit you.");
        else
            await SayAsync($"Noted: {When.Full(counted.Times[time])} suits you. Once more takes it back.{await MeanwhileAsync(counted, time)}");
    }

    [ComponentInteraction(PollIds.SettlePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Private)]
    public async Task SettleAsync(SessionPollId poll, int time) =>
        await SayAsync(Say(await polls.SettleAsync(Caller, poll, time, evenSo: false, Aborted), poll, time));

    [ComponentInteraction(PollIds.MorePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Private)]
    public async Task ShowMenuAsync(SessionPollId poll) => await AnswerAsync(await polls.GetOwnAsync(Caller, poll, Aborted), PollCard.Menu);

    [ComponentInteraction(PollIds.ChoosePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Update)]
    public async Task ChooseAsync(SessionPollId poll, int time)
    {
        var settled = await polls.SettleAsync(Caller, poll, time, evenSo: false, Aborted);
        await (settled.Refusal is { Code: not SessionRefusals.OverlapsCode } refusal ? RefuseAsync(refusal) : UpdateAsync(Say(settled, poll, time)));
    }

    [ComponentInteraction(PollIds.EvenSoPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Update)]
    public async Task SettleEvenSoAsync(SessionPollId poll, int time)
    {
        var settled = await polls.SettleAsync(Caller, poll, time, evenSo: true, Aborted);
        await (settled.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(Say(settled, poll, time)));
    }

    [ComponentInteraction(PollIds.ClosePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Update)]
    public async Task CloseAsync(SessionPollId poll)
    {
        var closed = await polls.CloseAsync(Caller, poll, Aborted);
        await (closed.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync("Closed. The poll says so in a moment."));
    }

    private static Response Say(Outcome<SessionPoll> settled, SessionPollId poll, int time) => settled switch
    {
        { Value: { Chosen: { } start } } => $"Scheduled for {When.Full(start)} ({When.Relative(start)}), with those who voted for that time.",
        { Refusal: { Code: SessionRefusals.OverlapsCode } overlaps } => new Response(
            DiscordFormat.Of(overlaps),
            Components: new ComponentBuilder().WithButton("Schedule it even so", PollIds.EvenSo(poll, time), ButtonStyle.Primary).Build()),
        _ => DiscordFormat.Of(settled.Refusal!),
    };

    private async Task<string> MeanwhileAsync(SessionPoll poll, int time) => await polls.FindTakenAsync(Caller, poll, time, Aborted) switch
    {
        { Sessions: [var other, ..] } => $"\nYou have {UserText.Line(other.Content.Title)} at the same time: {When.Full(other.Start)}.",
        { Promised: [var promised, ..] } => $"\nAt the same time: {SessionListView.Line(promised)}.",
        _ => "",
    };
}
