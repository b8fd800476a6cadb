using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Reminders;

/// <summary>The menu of a message. Of the message nothing is kept but where it stands: what its author wrote stays with its author.</summary>
[InGuild]
public sealed class RemindAboutModule : NexusModule
{
    [MessageCommand("Remind me")]
    [Needs(Capability.SetReminder)]
    [Answers(Answer.Modal)]
    public Task OpenFormAsync(IMessage message)
    {
        var about = new MessagePlace(new ChannelId(message.Channel.Id), new MessageId(message.Id));
        return OpenAsync(ReminderIds.Form(about), ReminderForm.Of(new RemindMe($"The message by {message.Author.Username}", "", null)));
    }
}
