using NexusBot.Core.Texts;

namespace NexusBot.Core.Members;

public static class MemberRefusals
{
    private const string HoursExamples = "weekdays 18-21, sat 9-12 · mon wed fri 6pm-8pm · evenings · weekends · any time";

    public static Refusal NoHours { get; } = new(
        "member.no-hours", $"These hours name no time. Write them like: {HoursExamples}.");

    public static Refusal TooManySkills { get; } = new(
        "member.too-many-skills", $"At most {Profile.MaxSkills} skills fit. Keep the ones that matter most.");

    public static Refusal ChangedMeanwhile { get; } = new(
        "member.changed-meanwhile", $"Your profile was changed meanwhile, perhaps on another device. Look at it as it is now and try again.");

    public static Refusal NotErased { get; } = new(
        "member.not-erased", $"Something of yours with others was changed just now, so nothing was erased. Try again.");

    public static Refusal NotInGuild { get; } = new(
        "member.not-in-guild", $"You and I are not both in that server any more, so nothing comes from there.");

    public static Refusal NoSuchNight { get; } = new(
        "member.no-such-night", $"There is no such quiet time. Pick one from the list; none is shorter than from 22:00 to 07:00.");

    /// <param name="word">The first one that is neither a day nor a time.</param>
    public static Refusal HoursNotUnderstood(string word) => new(
        "member.hours-not-understood",
        $"I do not understand “{TypedText.Echo(word)}” in these hours. Write them like: {HoursExamples}.");

    public static Refusal NothingToSee(MemberId member) => new(
        "member.nothing-to-see", $"{member} has told nothing here that you can see.");

    public static Refusal UnknownZone(string typed) => new(
        "member.unknown-zone",
        $"I know no time zone called “{TypedText.Echo(typed)}”. Name a big city that has your time, like Nairobi or Berlin.");
}
