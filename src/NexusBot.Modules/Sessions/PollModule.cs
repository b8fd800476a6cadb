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
            : UpdateAsync($"Asked. The poll appears in {Discord.MentionUtils.MentionChannel(asked.Value!.Channel.Value)} in a moment, and you schedule the session there with one press."));
    }

    [ComponentInteraction(PollIds.VotePattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Private)]
    public async Task VoteAsync(SessionPollId poll, int time) =>
        await AnswerAsync(await polls.VoteAsync(Caller, poll, time, Aborted), voted => voted.VotersFor(time).Contains(Caller.Member)
            ? $"Noted: {When.Full(voted.Times[time])} suits you. Once more takes it back."
            : $"Taken back: {When.Full(voted.Times[time])} does not suit you.");

    [ComponentInteraction(PollIds.SettlePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Private)]
    public async Task SettleAsync(SessionPollId poll, int time) => await AnswerAsync(await polls.SettleAsync(Caller, poll, time, Aborted), Say);

    [ComponentInteraction(PollIds.MorePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Private)]
    public async Task ShowMenuAsync(SessionPollId poll) => await AnswerAsync(await polls.GetOwnAsync(Caller, poll, Aborted), PollCard.Menu);

    [ComponentInteraction(PollIds.ChoosePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Update)]
    public async Task ChooseAsync(SessionPollId poll, int time)
    {
        var settled = await polls.SettleAsync(Caller, poll, time, Aborted);
        await (settled.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(Say(settled.Value!)));
    }

    [ComponentInteraction(PollIds.ClosePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Update)]
    public async Task CloseAsync(SessionPollId poll)
    {
        var closed = await polls.CloseAsync(Caller, poll, Aborted);
        await (closed.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync("Closed. The poll says so in a moment."));
    }

    private static Response Say(SessionPoll settled) =>
        $"Scheduled for {When.Full(settled.Chosen!.Value)} ({When.Relative(settled.Chosen.Value)}), with those who voted for that time.";
}
