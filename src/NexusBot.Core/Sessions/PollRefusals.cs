using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Core.Sessions;

public static class PollRefusals
{
    public static Refusal NotFound { get; } = new(
        "poll.not-found", $"There is no such poll here any more. Look for a time with /session find-time.");

    public static Refusal NoHours { get; } = new(
        "poll.no-hours",
        $"I know the free hours of none of you, so I cannot look for a time. Tell yours with /profile edit, or plan it with /session schedule.");

    public static Refusal NoTime(int days) => new(
        "poll.no-time", $"Within {days} days I find no time at which you are free for so long. Try more days, a shorter session, or other hours with /profile edit.");

    public static Refusal TooManyInvited { get; } = new(
        "poll.too-many-invited", $"Name at most {SessionPoll.MostInvited} members. Leave them out, and whoever likes to answers.");

    public static Refusal NoMembers(string typed) => new(
        "poll.no-members", $"I do not find members in “{TypedText.Echo(typed)}”. Write @ and pick them from the list that appears.");

    public static Refusal TooManyOpen { get; } = new(
        "poll.too-many", $"You have {SessionPoll.MostOpenOfMember} polls open already. Schedule or close one of them first.");

    public static Refusal TooManyVotes { get; } = new(
        "poll.too-many-votes", $"So many have answered that no more answers fit.");

    public static Refusal Settled(Instant start) => new(
        "poll.settled", $"The time is chosen already: {start}. See what is coming with /session list.");

    public static Refusal Passed(Instant time) => new(
        "poll.passed", $"{time} has passed. Press another time, or look for new ones with /session find-time.");

    public static Refusal Closed { get; } = new(
        "poll.closed", $"This poll is closed. Look for a time with /session find-time.");
}
