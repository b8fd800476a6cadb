using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Reminders;

/// <summary>Snooze and Done, on a reminder that came. In direct messages there is no guild: the reminder knows its own.</summary>
public sealed class ReminderAnswersModule(ReminderAnswers answers) : NexusModule
{
    private Answerer Answerer => new(new MemberId(Context.User.Id), new InteractionId(Context.Interaction.Id));

    [ComponentInteraction(ReminderIds.SnoozePattern)]
    [Needs(Capability.ChangeOwnReminder)]
    [Answers(Answer.Update)]
    public async Task SnoozeAsync(ReminderId reminder)
    {
        var offered = await answers.OfferAsync(Answerer, reminder, Aborted);
        await (offered.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(ReminderWording.Offer(reminder, offered.Value!)));
    }

    [ComponentInteraction(ReminderIds.UntilPattern)]
    [Needs(Capability.ChangeOwnReminder)]
    [Answers(Answer.Update)]
    public Task ChooseAsync(ReminderId reminder, string[] chosen) => UntilAsync(reminder, chosen[0]);

    [ComponentInteraction(ReminderIds.OtherTimePattern)]
    [Needs(Capability.ChangeOwnReminder)]
    [Answers(Answer.Modal)]
    public Task AskAsync(ReminderId reminder) => OpenAsync(ReminderIds.SnoozeForm(reminder), new SnoozeForm());

    [ModalInteraction(ReminderIds.SnoozeFormPattern)]
    [Needs(Capability.ChangeOwnReminder)]
    [Answers(Answer.Update)]
    public Task SubmitAsync(ReminderId reminder, SnoozeForm form) => UntilAsync(reminder, form.When ?? "");

    [ComponentInteraction(ReminderIds.DonePattern)]
    [Needs(Capability.ChangeOwnReminder)]
    [Answers(Answer.Update)]
    public async Task FinishAsync(ReminderId reminder)
    {
        var finished = await answers.FinishAsync(Answerer, reminder, Aborted);
        await (finished.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(ReminderWording.Answered("Done.")));
    }

    private async Task UntilAsync(ReminderId reminder, string when)
    {
        var snoozed = await answers.SnoozeAsync(Answerer, reminder, when, Aborted);
        await (snoozed.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(ReminderWording.Answered(ReminderWording.Snoozed(snoozed.Value!))));
    }
}
