using System.Globalization;
using NodaTime;

namespace NexusBot.Core.Reminders;

public static class ReminderRefusals
{
    public static Refusal NotUnderstood(string typed) => new(
        "reminder.not-understood",
        $"I do not understand “{TypedText.Echo(typed)}” as a time. Try “in 10 minutes”, “tomorrow 18:00”, “fri 18:30” or “2026-12-03 14:00”.");

    public static Refusal TimeOfDayMissing { get; } = new(
        "reminder.time-of-day-missing", $"You named a day, but no time of day. Write both, like “tomorrow 18:00” or “fri 18:30”.");

    public static Refusal NoSuchDay { get; } = new(
        "reminder.no-such-day", $"There is no such day in the calendar. Look at the month again, and write it like “2026-12-03 14:00”.");

    public static Refusal OtherWeekday(LocalDate date, IsoDayOfWeek named) => new(
        "reminder.other-weekday",
        $"{date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)} is a {date.DayOfWeek}, and you wrote {named}. Leave out the one that is wrong.");

    public static Refusal TwoReadings(string dayFirst, string monthFirst) => new(
        "reminder.two-readings", $"That date can be read in two ways. Write {dayFirst} or {monthFirst} instead, whichever you mean.");

    public static Refusal ZoneNeeded { get; } = new(
        "reminder.zone-needed", $"I need to know your time zone for that. Pick yours, or say it as “in 2 hours”.");

    public static Refusal InThePast(Instant when) => new(
        "reminder.in-the-past", $"That was {when}, which has already passed. Pick a later time, like “tomorrow 18:00” or “in 10 minutes”.");

    public static Refusal PassedEverywhere { get; } = new(
        "reminder.passed-everywhere",
        $"That time has already passed, wherever you are. Pick a later time, like “tomorrow 18:00” or “in 10 minutes”.");

    public static Refusal TooFar { get; } = new(
        "reminder.too-far", $"That is more than two years away, and I plan no further. Pick an earlier time, like “in 6 months”.");

    public static Refusal DoesNotExist(string localTime, string zone) => new(
        "reminder.does-not-exist", $"The clocks in {zone} jump over {localTime}, so that time does not exist. Pick one an hour later.");

    public static Refusal TooManyOfYours { get; } = new(
        "reminder.too-many", $"You have {Reminder.MaxOpenPerMember} reminders waiting already. Set a new one when some of them have come.");

    public static Refusal TooManyHere { get; } = new(
        "reminder.too-many-in-guild",
        $"This server has {Reminder.MaxOpenPerGuild} reminders waiting, and more do not fit. Try again when some of them have come.");

    public static Refusal NotFound { get; } = new(
        "reminder.not-found", $"There is no such reminder of yours. Set one with /remind me.");
}
