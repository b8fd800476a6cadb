using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Core.Reminders;

public static class ReminderRefusals
{
    public static Refusal TooManyOfYours(int most) => new(
        "reminder.too-many", $"You have {most} reminders waiting already. Delete one in /remind list, or wait until one has come.");

    public static Refusal TooManyHere(int most) => new(
        "reminder.too-many-in-guild",
        $"This server has {most} reminders waiting, and more do not fit. Try again when some of them have come.");

    public static Refusal NotFound { get; } = new(
        "reminder.not-found", $"There is no such reminder of yours. Set one with /remind me.");

    public static Refusal OffsetsNotUnderstood(string typed) => new(
        "reminder.offsets-not-understood",
        $"I do not understand “{TypedText.Echo(typed)}”. Write up to {ReminderOffsets.Most} like “1 day, 1 hour, 10 min”, each at most 7 days, or “none”.");

    public static Refusal Over { get; } = new(
        "reminder.over", $"This reminder is over: I keep each for 30 days after it came. Set a new one with /remind me in your server.");

    public static Refusal SnoozedAlready(Instant until) => new(
        "reminder.snoozed-already", $"You have put this one off already: it comes again {until}. /remind list in your server shows what is waiting.");

    public static Refusal DoneAlready { get; } = new(
        "reminder.done-already", $"This one is done already. Set a new one with /remind me in your server.");

    public static Refusal SnoozeOnce { get; } = new(
        "reminder.snooze-once", $"A snooze comes once. Say when, like “in 2 hours”; what repeats is set with /remind me.");
}
