using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Reminders;

/// <summary>The buttons and the menu of the list of reminders.</summary>
[InGuild]
public sealed class ReminderListModule(ReminderService reminders) : NexusModule
{
    [ComponentInteraction(ReminderIds.PagePattern)]
    [Needs(Capability.ReadOwnReminder)]
    [Answers(Answer.Update)]
    public async Task TurnAsync(int page) => await UpdateAsync(ReminderListView.Page(await reminders.ListOpenAsync(Caller, Aborted), page));

    [ComponentInteraction(ReminderIds.Open)]
    [Needs(Capability.ReadOwnReminder)]
    [Answers(Answer.Update)]
    public async Task OpenOneAsync(string[] chosen)
    {
        var id = Guid.TryParseExact(chosen[0], "N", out var value) ? new ReminderId(value) : default;
        var found = await reminders.GetOwnAsync(Caller, id, Aborted);
        await (found.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(ReminderListView.One(found.Value!)));
    }

    [ComponentInteraction(ReminderIds.DeletePattern)]
    [Needs(Capability.ChangeOwnReminder)]
    [Answers(Answer.Update)]
    public async Task DeleteAsync(ReminderId reminder)
    {
        var deleted = await reminders.DeleteAsync(Caller, reminder, Aborted);
        if (deleted.Refusal is { } refusal)
            await RefuseAsync(refusal);
        else
            await UpdateAsync(ReminderListView.Page(await reminders.ListOpenAsync(Caller, Aborted), 1, ReminderWording.Deleted(deleted.Value!)));
    }
}
