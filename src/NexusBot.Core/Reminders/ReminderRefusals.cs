namespace NexusBot.Core.Reminders;

public static class ReminderRefusals
{
    public static Refusal TooManyOfYours { get; } = new(
        "reminder.too-many", $"You have {Reminder.MaxOpenPerMember} reminders waiting already. Set a new one when some of them have come.");

    public static Refusal TooManyHere { get; } = new(
        "reminder.too-many-in-guild",
        $"This server has {Reminder.MaxOpenPerGuild} reminders waiting, and more do not fit. Try again when some of them have come.");

    public static Refusal NotFound { get; } = new(
        "reminder.not-found", $"There is no such reminder of yours. Set one with /remind me.");
}
