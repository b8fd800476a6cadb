using NexusBot.Core.Pairing.Planning;
using NexusBot.Core.Texts;
using NodaTime;

namespace NexusBot.Core.Pairing;

public static class PairingRefusals
{
    public static Refusal NotIn { get; } = new("pairing.not-in", $"You are not in for pairing. Join with /pair join.");

    public static Refusal NotMentor { get; } = new(
        "pairing.not-mentor", $"Only who has the mentor role can join as a mentor. Leave as-mentor out to join as a learner.");

    public static Refusal TooManyPartners { get; } = new(
        "pairing.too-many-partners", $"One to {PairingRoundPlanner.MostPartners} partners fit into a round. Choose one of these.");

    public static Refusal Yourself { get; } = new("pairing.yourself", $"You are never paired with yourself anyway. Choose somebody else.");

    public static Refusal ABot { get; } = new("pairing.a-bot", $"Bots are never paired. Choose a member.");

    public static Refusal ChangedMeanwhile { get; } = new(
        "pairing.changed-meanwhile", $"This changed in the same moment, perhaps on another device. Look at it with /pair status and try again.");

    public static Refusal Over { get; } = new("pairing.over", $"This is over. See how things stand with /pair status in your server.");

    public static Refusal NotYours { get; } = new("pairing.not-yours", $"Only the partners themselves can answer this. /pair status shows yours.");

    public static Refusal ThankedAlready { get; } = new(
        "pairing.thanked-already", $"Your thanks has been read, and one goes to each partnership. What you want to add you can write to your partner yourself.");

    public static Refusal NoMeeting { get; } = new(
        "pairing.no-meeting", $"You have agreed on no time that is still to come. Choose one on the message that brought you together.");

    public static Refusal ZoneNeeded { get; } = new(
        "pairing.zone-needed", $"I do not know your time zone yet, so I cannot tell which day you mean. Set it with /profile edit, then try again.");

    public static Refusal NoSchedule { get; } = new(
        "pairing.no-schedule", $"A schedule needs a day and a time. Name both, like day:Monday time:09:00.");

    public static Refusal NobodyIn { get; } = new(
        "pairing.nobody-in", $"Fewer than two members are in for the next round. They join with /pair join.");

    public static Refusal TimeNotUnderstood(string typed) => new(
        "pairing.time-not-understood", $"I do not understand “{TypedText.Echo(typed)}” as a time of day. Write it like 09:00 or 18:30.");

    public static Refusal TooManyBlocks(int most) => new(
        "pairing.too-many-blocks", $"You have named {most} members already, and more do not fit. Allow one again with /pair status first.");

    public static Refusal TooEarly(Instant since) => new(
        "pairing.too-early", $"You were only brought together {since}. Give your partner a day to write, then press again.");

    public static Refusal JustMade(Instant at) => new(
        "pairing.just-made", $"A round was made {at} already. Wait an hour before you make another one.");

    public static Refusal RoundBegun(Instant at) => new(
        "pairing.round-begun", $"That round was made {at}. Sit the next one out with /pair skip in your server.");

    public static Refusal RoundMoved(Instant next) => new(
        "pairing.round-moved", $"The round of that message was moved: the next one is made {next}. Sit that one out with /pair skip in your server.");

    public static Refusal RoundCancelled { get; } = new(
        "pairing.round-cancelled", $"The round of that message is not made any more, and none is planned. You need not skip anything.");

    public static Refusal EnoughAtOnce(int most, Instant next) => new(
        "pairing.enough-at-once",
        $"You have asked for {most} partners between rounds within a week, and more do not fit. Ask again {next}, or meet somebody in the next round with /pair join.");

    public static Refusal ZoneNotForRounds(string typed) => new(
        "pairing.zone-not-for-rounds",
        $"Rounds cannot be made by the clock of “{TypedText.Echo(typed)}”. Name a city's zone, like Africa/Nairobi or Europe/Berlin.");

    public static Refusal SlotPassed(Instant slot) => new(
        "pairing.slot-passed", $"{slot} has passed, so choose another of the times or agree on one with your partner.");
}
