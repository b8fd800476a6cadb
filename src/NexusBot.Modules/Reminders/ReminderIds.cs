using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Reminders;

/// <summary>The custom ids of reminders: a pattern for the handler, and beside it what fills it.</summary>
internal static class ReminderIds
{
    public const string ShowPattern = "remind:show:*";
    public const string ZonePattern = "remind:zone:*";
    public const string AgainPattern = "remind:again:*";
    public const string Form = "remind:form";

    public static string Show(ReminderId reminder) => CustomId.Fill(ShowPattern, reminder.ToString());

    public static string Zone(string draft) => CustomId.Fill(ZonePattern, draft);

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);
}
