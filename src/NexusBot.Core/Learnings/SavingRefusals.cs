namespace NexusBot.Core.Learnings;

public static class SavingRefusals
{
    public static Refusal NotFound { get; } = new(
        "saving.not-found", $"This is over: it was answered already, or it waited too long. Choose Save as learning on the message again.");

    public static Refusal NotByAMember { get; } = new(
        "saving.not-by-a-member", $"Only what members wrote can be saved as a learning; this message is a bot's.");

    public static Refusal NothingThere { get; } = new(
        "saving.nothing-there", $"This message has no text that could be saved. Write it down with /learning share.");

    public static Refusal TooMany { get; } = new(
        "saving.too-many", $"{MessageSaving.MaxOpen} of yours wait for an answer already. Wait until some are answered.");

    public static Refusal NotToBeAsked(MemberId author) => new(
        "saving.not-to-be-asked",
        $"{author} does not want to be asked this. Write down in your own words what you learned from it: /learning share.");

    public static Refusal NotYourMessage { get; } = new(
        "saving.not-your-message", $"Only who wrote the message can answer this.");
}
