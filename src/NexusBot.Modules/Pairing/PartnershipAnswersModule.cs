using System.Globalization;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Pairing;

/// <summary>What members answer to messages about their pairs. These come in threads and in direct messages, where there is no guild.</summary>
public sealed class PartnershipAnswersModule(PartnershipAnswers answers, PartnerThanks thanks, EnrolmentService enrolments) : NexusModule
{
    private Answerer Answerer => new(new MemberId(Context.User.Id), new InteractionId(Context.Interaction.Id));

    [ComponentInteraction(PairIds.SkipRoundPattern)]
    [Needs(Capability.ChangeOwnPairing)]
    [Answers(Answer.Private)]
    public async Task SkipRoundAsync(string guild, string round)
    {
        var skipped = ulong.TryParse(guild, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && RoundText.Read(round) is { } at
            ? await enrolments.SkipRoundAsync(new GuildId(id), Answerer, at, Aborted)
            : PairingRefusals.NotIn;
        await AnswerAsync(skipped, _ => "Saved. You sit that round out, and are in again after it.");
    }

    [ComponentInteraction(PairIds.MetPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.Private)]
    public async Task TellMetAsync(PartnershipId partnership) => await AnswerAsync(
        await answers.TellAsync(Answerer, partnership, hasMet: true, Aborted),
        _ => "Good to hear! A word of thanks takes a moment: press *Say thanks*. What you learned is worth a `/learning share`.");

    [ComponentInteraction(PairIds.NotMetPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.Private)]
    public async Task TellNotMetAsync(PartnershipId partnership) => await AnswerAsync(
        await answers.TellAsync(Answerer, partnership, hasMet: false, Aborted),
        _ => "Thank you for saying so. If your partner never wrote, press *My partner is silent*, and I look for another one.");

    [ComponentInteraction(PairIds.ThankPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.Modal)]
    public async Task WriteThanksAsync(PartnershipId partnership)
    {
        var earlier = await thanks.FindAsync(Answerer, partnership, Aborted);
        await (earlier.Refusal is { } refusal
            ? RefuseAsync(refusal)
            : OpenAsync(PairIds.Thanks(partnership), new ThanksForm { Words = earlier.Value?.Words }));
    }

    [ModalInteraction(PairIds.ThanksPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.Private)]
    public async Task ThankAsync(PartnershipId partnership, ThanksForm form) => await AnswerAsync(
        await thanks.ThankAsync(Answerer, partnership, form.Words ?? "", Aborted),
        thanked => $"{OnTheSpotView.Others(thanked, Answerer.Member)} will read it: “{UserText.Line(form.Words ?? "")}”");

    [ComponentInteraction(PairIds.SilentPattern)]
    [Needs(Capability.AnswerPartnership)]
    [Answers(Answer.InPlace)]
    public async Task GiveUpAsync(PartnershipId partnership) => await ReplaceAsync(
        await answers.GiveUpAsync(Answerer, partnership, Aborted), outcome => outcome is OnTheSpot.Paired
            ? OnTheSpotView.Of(outcome, Answerer.Member)
            : "That happens, and nobody is told. You wait for a new partner now: whoever asks next meets you. `/pair status` in the server takes you out of the line.");
}
