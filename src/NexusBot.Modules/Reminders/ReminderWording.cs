using Discord;
using NexusBot.Core;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Reminders;

/// <summary>A reminder as its owner alone sees it, and what its owner is told about it.</summary>
internal static class ReminderWording
{
    private const int LongestEcho = 100;

    public static EmbedBuilder Private(Reminder reminder) => new EmbedBuilder()
        .WithTitle("Your reminder")
        .WithDescription(UserText.Body(reminder.Text))
        .WithColor(Color.Gold);

    /// <summary>What can be done with one that came.</summary>
    public static MessageComponent Buttons(Reminder reminder) => WithLink(
        new ComponentBuilder()
            .WithButton("Snooze", ReminderIds.Snooze(reminder.Id), ButtonStyle.Secondary)
            .WithButton("Done", ReminderIds.Done(reminder.Id), ButtonStyle.Success),
        reminder).Build();

    public static ComponentBuilder WithLink(ComponentBuilder components, Reminder reminder) => reminder.About is { } about
        ? components.WithButton(
            "Go to the message",
            style: ButtonStyle.Link,
            url: JumpLink.To(reminder.Guild, about))
        : components;

    /// <param name="zone">By whose clock it was typed; null where no clock was named.</param>
    public static string Set(Reminder reminder, DateTimeZone? zone)
    {
        var clock = zone is null ? "" : $", that is {ScheduleText.ByTheClock(reminder.Due, zone, reminder.CreatedAt)}";
        var then = reminder.Repeats is { } series ? $", then {RecurrenceText.Describe(series.Rule)}" : "";
        return $"Done. You get a direct message {When.Full(reminder.Due)} ({When.Relative(reminder.Due)}){clock}{then}: {Echo(reminder)}";
    }

    public static string Deleted(Reminder reminder) => $"Deleted: {Echo(reminder)}";

    public static string Snoozed(Reminder again) => $"Snoozed. It comes again {When.Full(again.Due)} ({When.Relative(again.Due)}).";

    /// <summary>The choice of a time, in the place of the buttons.</summary>
    public static Response Offer(ReminderId reminder, IReadOnlyList<WhenSuggestion> times)
    {
        var menu = new SelectMenuBuilder().WithCustomId(ReminderIds.Until(reminder)).WithPlaceholder("Until when?");
        foreach (var time in times)
            menu.AddOption(time.When, time.When, time.Label);

        var components = new ComponentBuilder()
            .WithSelectMenu(menu)
            .WithButton("Other time", ReminderIds.OtherTime(reminder), ButtonStyle.Secondary, row: 1)
            .WithButton("Done", ReminderIds.Done(reminder), ButtonStyle.Success, row: 1)
            .Build();
        return new Response(Components: components) { KeepsEmbed = true };
    }

    /// <summary>The message with what became of it, and nothing left to press.</summary>
    public static Response Answered(string text) => new(text) { KeepsEmbed = true };

    private static string Echo(Reminder reminder) => $"“{UserText.Line(Graphemes.Cut(reminder.Text, LongestEcho))}”";
}
