using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Core.Sessions;

public static class SessionRefusals
{
    /// <summary>The code of <see cref="Overlaps"/> and its like: whoever meets it may go on all the same.</summary>
    public const string OverlapsCode = "session.overlaps";

    public static Refusal NotFound { get; } = new(
        "session.not-found", $"There is no such session here any more. See what is coming with /session list.");

    public static Refusal Over { get; } = new(
        "session.over", $"This session is over. See what is coming with /session list.");

    public static Refusal Cancelled { get; } = new(
        "session.cancelled", $"This session was cancelled. See what is coming with /session list.");

    public static Refusal PickOne { get; } = new(
        "session.pick-one", $"Pick a session from the list that appears while you type its title.");

    public static Refusal TooManyOfYours { get; } = new(
        "session.too-many", $"You have {SessionLimits.OfHost} sessions ahead of you already. Cancel one, or wait until one is over.");

    public static Refusal TooManyHere { get; } = new(
        "session.too-many-in-guild",
        $"This server has {SessionLimits.OfGuild} sessions ahead already, and Discord shows no more. Try again when some of them are over.");

    public static Refusal TooManyAnswers { get; } = new(
        "session.too-many-answers", $"So many have answered that no more answers fit. Just come along, or ask the host.");

    public static Refusal LengthNotUnderstood(string typed) => new(
        "session.length-not-understood",
        $"I do not understand “{TypedText.Echo(typed)}” as a length. Write it like “45 min”, “1 hour” or “1h30m”, from 5 minutes to 12 hours.");

    public static Refusal NoSeats { get; } = new(
        "session.no-seats", $"A session has from 1 to {SessionContent.MaxSeats} seats, yours among them. Leave the number out for as many as like to come.");

    public static Refusal SeatsNotUnderstood(string typed) => new(
        "session.seats-not-understood",
        $"I do not understand “{TypedText.Echo(typed)}” as a number of seats. Write a number, or leave it empty for as many as like to come.");

    public static Refusal TrackNotUnderstood(string typed) => new(
        "session.track-not-understood",
        $"I do not know the track “{TypedText.Echo(typed)}”. Write backend, frontend, full stack or mentor, or leave it empty for everyone.");

    public static Refusal SeatsTaken(int seated) => new(
        "session.seats-taken", $"{seated} seats are taken already, and nobody is sent away. Choose at least that number.");

    public static Refusal TooManyTags { get; } = new(
        "session.too-many-tags", $"A session has at most {SessionContent.MaxTags} tags. Keep the ones by which others would look for it.");

    public static Refusal ChangedMeanwhile { get; } = new(
        "session.changed-meanwhile", $"This session was changed meanwhile. Look at it as it is now and try again.");

    public static Refusal NothingChanged { get; } = new(
        "session.nothing-changed", $"That is what it says already, so nothing was changed.");

    public static Refusal DoesNotRepeat { get; } = new(
        "session.does-not-repeat", $"This session takes place once. To make it repeat, cancel it and schedule one that does.");

    public static Refusal OneTimeOnly { get; } = new(
        "session.one-time-only", $"For this one alone, write one time, like “tomorrow 18:00”. What repeats is moved with “This and all that follow”.");

    public static Refusal NotInIt { get; } = new(
        "session.not-in-it", $"You have not said that you come. Press Going or Maybe on its card first.");

    public static Refusal NotInGuild { get; } = new(
        "session.not-in-guild", $"You are not in its server any more. Join it again, and then take the session over on its card.");

    public static Refusal HasHost { get; } = new(
        "session.has-host", $"Somebody leads this session already. Its card says who.");

    public static Refusal PastTheNextOne(Instant next) => new(
        "session.past-the-next-one", $"The next one is {next}, and this one would not be over before it. Cancel only this one instead, or move it and all that follow.");

    public static Refusal BegunAlready { get; } = new(
        "session.begun", $"It has begun, so it can neither be moved nor cancelled any more.");

    public static Refusal HostOverlaps(string title, Instant start) => new(
        OverlapsCode, $"Its host has “{title}” at the same time: {start}.");

    public static Refusal Promised(Instant start) => new(
        OverlapsCode, $"You meet a partner at the same time: {start}.");

    public static Refusal Overlaps(string title, Instant start) => new(
        OverlapsCode, $"You have “{title}” at the same time: {start}.");
}
