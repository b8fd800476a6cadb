using System.Globalization;
using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Core.Times;

public static class TimeRefusals
{
    private const string TwoReadingsCode = "time.two-readings";

    private const string Times = "“in 10 minutes”, “tomorrow 18:00”, “fri 18:30”, “2026-12-03 14:00” or “every tue 17:00”";
    private const string Repetitions = "“every day”, “every weekday”, “every 2 weeks” or “monthly on the last fri until 20 Dec”";

    public static Refusal NotUnderstood(string typed) => new(
        "time.not-understood",
        $"I do not understand “{TypedText.Echo(typed)}” as a time. Try {Times}.");

    public static Refusal RepeatNotUnderstood(string typed) => new(
        "time.repeat-not-understood",
        $"I do not understand “{TypedText.Echo(typed)}” as a repetition. Try {Repetitions}.");

    public static Refusal TooOften { get; } = new(
        "time.too-often", $"What repeats comes at most once a day. Try “every day 9:00” or “every mon and thu 17:00”.");

    public static Refusal RepeatsTwice { get; } = new(
        "time.repeats-twice", $"You wrote twice how it repeats. Leave one of them out, like “tomorrow 18:00” with “every week”.");

    public static Refusal EndsBeforeItBegins { get; } = new(
        "time.ends-before-it-begins", $"That would end before it comes for the first time. Pick a later end, like “for 6 weeks”.");

    public static Refusal TimeOfDayMissing { get; } = new(
        "time.time-of-day-missing", $"You named a day, but no time of day. Write both, like “tomorrow 18:00” or “fri 18:30”.");

    public static Refusal NoSuchDay { get; } = new(
        "time.no-such-day", $"There is no such day in the calendar. Look at the month again, and write it like “2026-12-03 14:00”.");

    public static Refusal OtherWeekday(LocalDate date, IsoDayOfWeek named) => new(
        "time.other-weekday",
        $"{date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)} is a {date.DayOfWeek}, and you wrote {named}. Leave out the one that is wrong.");

    public static Refusal TwoReadings(string one, string other) => new(
        TwoReadingsCode, $"That can be read in two ways. Write “{one}” or “{other}” instead, whichever you mean.");

    /// <summary>What to type instead, where that is why it was refused.</summary>
    internal static IReadOnlyList<string> ReadingsIn(Refusal? refusal) =>
        refusal is { Code: TwoReadingsCode } ? [.. refusal.Message.GetArguments().Cast<string>()] : [];

    public static Refusal ZoneNeeded { get; } = new(
        "time.zone-needed", $"I need to know your time zone for that. Pick yours, or say it as “in 2 hours”.");

    public static Refusal InThePast(Instant when) => new(
        "time.in-the-past", $"That was {when}, which has already passed. Pick a later time, like “tomorrow 18:00” or “in 10 minutes”.");

    public static Refusal PassedEverywhere { get; } = new(
        "time.passed-everywhere",
        $"That time has already passed, wherever you are. Pick a later time, like “tomorrow 18:00” or “in 10 minutes”.");

    public static Refusal TooFar { get; } = new(
        "time.too-far", $"That is more than two years away, and I plan no further. Pick an earlier time, like “in 6 months”.");

    public static Refusal DoesNotExist(string localTime, string zone) => new(
        "time.does-not-exist", $"The clocks in {zone} jump over {localTime}, so that time does not exist. Pick one an hour later.");
}
