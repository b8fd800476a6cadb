using System.Globalization;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Pairing;

/// <summary>The buttons and the menu of a member's own pairing.</summary>
[InGuild]
public sealed class PairStatusModule(EnrolmentService enrolments, PairingOverview overview, PairNow pairNow, BlockService blocks) : NexusModule
{
    [ComponentInteraction(PairIds.Skip)]
    [Needs(Capability.ChangeOwnPairing)]
    [Answers(Answer.Update)]
    public async Task SkipAsync() => await ShowAsync((await enrolments.SkipAsync(Caller, until: null, Aborted)).Refusal);

    [ComponentInteraction(PairIds.Return)]
    [Needs(Capability.ChangeOwnPairing)]
    [Answers(Answer.Update)]
    public async Task ReturnAsync() => await ShowAsync((await enrolments.ReturnAsync(Caller, Aborted)).Refusal);

    [ComponentInteraction(PairIds.Leave)]
    [Needs(Capability.ChangeOwnPairing)]
    [Answers(Answer.Update)]
    public async Task LeaveAsync() => await ShowAsync((await enrolments.LeaveAsync(Caller, Aborted)).Refusal);

    [ComponentInteraction(PairIds.StopWaiting)]
    [Needs(Capability.ChangeOwnPairing)]
    [Answers(Answer.Update)]
    public async Task StopWaitingAsync() => await ShowAsync((await pairNow.StopAsync(Caller, Aborted)).Refusal);

    [ComponentInteraction(PairIds.AllowAgain)]
    [Needs(Capability.BlockPartner)]
    [Answers(Answer.Update)]
    public async Task AllowAgainAsync(string[] chosen)
    {
        var other = ulong.TryParse(chosen.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new MemberId(id) : default;
        await ShowAsync((await blocks.AllowAgainAsync(Caller, other, Aborted)).Refusal);
    }

    private async Task ShowAsync(Refusal? refusal)
    {
        var status = await overview.GetAsync(Caller, Aborted);
        await ((refusal ?? status.Refusal) is { } no ? RefuseAsync(no) : UpdateAsync(PairStatusView.Of(status.Value!, Context)));
    }
}
