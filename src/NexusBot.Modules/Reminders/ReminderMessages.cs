using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Modules.Reminders;

/// <summary>A reminder in its member's direct messages; where those are closed, a call without the text in the channel where it was asked for.</summary>
internal sealed class ReminderMessages(IReminderStore reminders, HubFooter footer, TimeProvider time) : IWording
{
    private static readonly Duration s_late = Duration.FromMinutes(1);

    public string Kind => Reminder.OutboxKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var reminder = await reminders.FindAsync(claim.Entry.Guild, new ReminderId(claim.Entry.Subject), cancellationToken);
        if (reminder is null)
            return null;

        return claim.Entry.Address is Address.DirectMessage
            ? new OutgoingMessage(Direct(reminder, claim), ReminderWording.Buttons(reminder))
            : Public(reminder, claim);
    }

    private Embed Direct(Reminder reminder, OutboxClaim claim)
    {
        var embed = ReminderWording.Private(reminder).WithFooter(footer.Of(claim));
        if (reminder.Repeats is { } series)
            embed.AddField("Repeats", Repeats(series, reminder));
        if (time.GetCurrentInstant() - reminder.Due > s_late)
            embed.AddField("Late", $"This was due {When.Full(reminder.Due)}. Sorry for the delay.{Missed(reminder)}");
        if (claim.PerhapsRepeated)
            embed.AddField("Perhaps repeated", "You may have had this one already: the first attempt could not be confirmed.");

        return embed.Build();
    }

    private static string Repeats(Series series, Reminder reminder) => series.Next(reminder.Due) is null
        ? $"{RecurrenceText.Describe(series)}. This was the last one."
        : $"{RecurrenceText.Describe(series)}. `/remind list` in the server stops it.";

    private static string Missed(Reminder reminder) => reminder.Missed switch
    {
        0 => "",
        1 => " One more fell due meanwhile, and this one stands for both.",
        var more => $" {more} more fell due meanwhile, and this one stands for all of them.",
    };

    private static OutgoingMessage Public(Reminder reminder, OutboxClaim claim)
    {
        var embed = new EmbedBuilder()
            .WithDescription("A reminder is due. Your direct messages are closed, so it waits for you here.")
            .WithColor(Color.Gold)
            .WithFooter(FooterMark.Of(claim))
            .Build();
        var components = new ComponentBuilder().WithButton("Show my reminder", ReminderIds.Show(reminder.Id)).Build();
        return new OutgoingMessage(embed, components) { Mentioned = [reminder.Member.Value] };
    }
}
