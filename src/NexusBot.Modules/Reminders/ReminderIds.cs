using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Reminders;

/// <summary>The custom ids of reminders: a pattern for the handler, and beside it what fills it.</summary>
internal static class ReminderIds
{
    public const string ShowPattern = "remind:show:*";
    public const string ZonePattern = "remind:zone:*";
    public const string AgainPattern = "remind:again:*";
    public const string FormPattern = "remind:form:*:*";
    public const string SnoozePattern = "remind:snooze:*";
    public const string UntilPattern = "remind:until:*";
    public const string OtherTimePattern = "remind:other-time:*";
    public const string SnoozeFormPattern = "remind:snooze-form:*";
    public const string DonePattern = "remind:done:*";
    public const string PagePattern = "remind:page:*";
    public const string Open = "remind:open";
    public const string DeletePattern = "remind:delete:*";

    public static string Show(ReminderId reminder) => CustomId.Fill(ShowPattern, reminder.ToString());

    public static string Zone(string draft) => CustomId.Fill(ZonePattern, draft);

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);

    /// <summary>The form carries the message that its reminder is about; zeros where it is about none.</summary>
    public static string Form(MessagePlace? about) =>
        CustomId.Fill(FormPattern, $"{about?.Channel.Value ?? 0}", $"{about?.Message.Value ?? 0}");

    public static string Snooze(ReminderId reminder) => CustomId.Fill(SnoozePattern, reminder.ToString());

    public static string Until(ReminderId reminder) => CustomId.Fill(UntilPattern, reminder.ToString());

    public static string OtherTime(ReminderId reminder) => CustomId.Fill(OtherTimePattern, reminder.ToString());

    public static string SnoozeForm(ReminderId reminder) => CustomId.Fill(SnoozeFormPattern, reminder.ToString());

    public static string Done(ReminderId reminder) => CustomId.Fill(DonePattern, reminder.ToString());

    public static string Page(int page) => CustomId.Fill(PagePattern, page.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string Delete(ReminderId reminder) => CustomId.Fill(DeletePattern, reminder.ToString());
}
