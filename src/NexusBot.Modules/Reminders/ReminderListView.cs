using Discord;
using NexusBot.Core.Reminders;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Reminders;

/// <summary>What is waiting for a member, as a list with a menu that opens one.</summary>
internal static class ReminderListView
{
    private const int PerPage = 10;
    private const int LongestLine = 80;
    private const int LongestOption = 100;

    public static Response Page(IReadOnlyList<Reminder> reminders, int page, string? news = null)
    {
        var before = news is null ? "" : $"{news}\n";
        if (reminders.Count == 0)
            return $"{before}No reminder is waiting for you. Set one with `/remind me`, or open the menu of any message and choose Apps, Remind me.";

        var pages = (reminders.Count + PerPage - 1) / PerPage;
        var shown = Math.Clamp(page, 1, pages);
        var items = reminders.Skip((shown - 1) * PerPage).Take(PerPage).ToList();
        var components = new ComponentBuilder().WithSelectMenu(Menu(items));
        if (pages > 1)
        {
            components
                .WithButton("Prev", ReminderIds.Page(shown - 1), ButtonStyle.Secondary, disabled: shown == 1, row: 1)
                .WithButton("Next", ReminderIds.Page(shown + 1), ButtonStyle.Secondary, disabled: shown == pages, row: 1);
        }

        var embed = new EmbedBuilder()
            .WithTitle("Your reminders")
            .WithDescription(string.Join('\n', items.Select(Line)))
            .WithColor(Color.Gold)
            .WithFooter($"Page {shown} of {pages} · {(reminders.Count == 1 ? "1 reminder" : $"{reminders.Count} reminders")}")
            .Build();
        return new Response(news, embed, components.Build());
    }

    public static Response One(Reminder reminder) => new(
        Embed: ReminderWording.Private(reminder).AddField("Comes", Due(reminder)).Build(),
        Components: ReminderWording.WithLink(new ComponentBuilder(), reminder)
            .WithButton("Delete", ReminderIds.Delete(reminder.Id), ButtonStyle.Danger)
            .WithButton("Back", ReminderIds.Page(1), ButtonStyle.Secondary)
            .Build());

    private static string Line(Reminder reminder) => $"{Due(reminder)}: {UserText.Line(Graphemes.Cut(reminder.Text, LongestLine))}";

    private static string Due(Reminder reminder) => reminder.Repeats is { } series
        ? $"{When.Full(reminder.Due)}, {RecurrenceText.Describe(series.Rule)}"
        : $"{When.Full(reminder.Due)} ({When.Relative(reminder.Due)})";

    private static SelectMenuBuilder Menu(List<Reminder> items)
    {
        var menu = new SelectMenuBuilder().WithCustomId(ReminderIds.Open).WithPlaceholder("Open one to delete it");
        foreach (var reminder in items)
            menu.AddOption(Graphemes.Cut(reminder.Text.ReplaceLineEndings(" "), LongestOption), reminder.Id.ToString());

        return menu;
    }
}
