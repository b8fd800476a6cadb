namespace NexusBot.Core.Learnings;

public static class LearningRefusals
{
    public static Refusal NotFound { get; } = new(
        "learning.not-found", $"There is no such learning here. It may have been removed; look for it with /learning find.");

    public static Refusal ChangedMeanwhile { get; } = new(
        "learning.changed-meanwhile",
        $"Someone else changed this learning while you were writing. Look at it as it is now and edit it again.");

    public static Refusal OwnLearning { get; } = new(
        "learning.own", $"This is your own learning; others say whether it helped them.");

    public static Refusal AlreadyHelpful { get; } = new(
        "learning.already-helpful", $"You said so already, and it is counted.");

    public static Refusal SolutionWithoutChallenge { get; } = new(
        "learning.solution-without-challenge",
        $"Only a challenge has a solution. Share it as a challenge, or put the solution into the text.");

    public static Refusal LanguageWithoutCode { get; } = new(
        "learning.language-without-code", $"You named a language but gave no code. Add the code, or leave the language empty.");

    public static Refusal TooManyTags { get; } = new(
        "learning.too-many-tags",
        $"A learning has at most {LearningContent.MaxTags} tags. Keep the ones by which others would look for it.");

    public static Refusal TagsTooLong { get; } = new(
        "learning.tags-too-long", $"Together these tags are too long. Leave one out, or choose shorter ones.");

    public static Refusal AlreadyShared(string title) => new(
        "learning.already-shared", $"You have shared “{title}” already. Edit that one, or choose another title.");

    public static Refusal LanguageNotUnderstood(string language) => new(
        "learning.language-not-understood",
        $"“{TypedText.Echo(language)}” is no name of a language. Write it as one word, like python or sql.");
}
