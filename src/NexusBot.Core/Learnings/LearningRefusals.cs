using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings;

public static class LearningRefusals
{
    public static Refusal NotFound { get; } = new(
        "learning.not-found", $"There is no such learning here. It may have been removed; look for it with /learning find.");

    public static Refusal ChangedMeanwhile { get; } = new(
        "learning.changed-meanwhile",
        $"Someone else changed this learning while you were looking at it. Look at it as it is now, then do it again.");

    public static Refusal NothingChanged { get; } = new(
        "learning.nothing-changed", $"That is what it says already, so nothing was changed.");

    public static Refusal OwnLearning { get; } = new(
        "learning.own", $"This is your own learning; others say whether it helped them.");

    public static Refusal AlreadyHelpful { get; } = new(
        "learning.already-helpful", $"You said so already, and it is counted.");

    public static Refusal OwnReview { get; } = new(
        "learning.own-review", $"You wrote this yourself, so another mentor has to verify it.");

    public static Refusal OwnReport { get; } = new(
        "learning.own-report", $"This is your own learning: press More on its card to edit it or to delete it.");

    public static Refusal ReportedMeanwhile { get; } = new(
        "learning.reported-meanwhile",
        $"It was reported, edited or decided since you looked, so nothing was changed. Look at it as it is now, then decide.");

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

    public static Refusal TooManyLinks { get; } = new(
        "learning.too-many-links", $"A learning has at most {LearningContent.MaxLinks} links. Keep the ones that help most.");

    public static Refusal TooManyCodes { get; } = new(
        "learning.too-many-codes", $"A learning has at most {LearningContent.MaxCodes} code examples. Take one out first.");

    public static Refusal VersionNotFound { get; } = new(
        "learning.version-not-found", $"That version is not kept any more. Open the history again and choose another.");

    public static Refusal NotDeletedByYou { get; } = new(
        "learning.not-deleted-by-you", $"Only who deleted it can take that back.");

    public static Refusal UndoExpired { get; } = new(
        "learning.undo-expired", $"It was deleted more than 15 minutes ago and is gone for good.");

    public static Refusal NotAChallenge { get; } = new(
        "learning.not-a-challenge", $"Only challenges have solutions. Discuss this one instead: press More, then Discuss.");

    public static Refusal TooManySolutions { get; } = new(
        "learning.too-many-solutions",
        $"This challenge has {Learning.MaxSolutions} proposals already. Its author should accept one; write to them instead.");

    public static Refusal NoRoomForOwnSolution { get; } = new(
        "learning.no-room-for-own-solution",
        $"This challenge has {Learning.MaxSolutions} proposals already, so its author's own does not fit beside them. Accept one of them instead.");

    public static Refusal AlreadyProposed { get; } = new(
        "learning.already-proposed", $"You proposed this very solution already, and it is kept.");

    public static Refusal SolutionNotFound { get; } = new(
        "learning.solution-not-found", $"That solution is not there any more. Look at the proposals again.");

    public static Refusal NotYourSolution { get; } = new(
        "learning.not-your-solution", $"Somebody else proposed that one. Propose yours: press Solve on the card.");

    public static Refusal SolutionOfTheChallenge { get; } = new(
        "learning.solution-of-the-challenge",
        $"This solution belongs to your challenge itself. Change it there: press More on the card, Edit, then Solution.");

    public static Refusal AlreadySolved { get; } = new(
        "learning.already-solved", $"Another solution is accepted already. If this one is better, accept it instead.");

    public static Refusal AlreadySaved { get; } = new(
        "learning.already-saved", $"It is in your list already; see it with /learning list saved:True.");

    public static Refusal NoCardYet { get; } = new(
        "learning.no-card-yet", $"Its card is in no channel yet, and that is where it would be discussed. Try again once the card is there.");

    public static Refusal CardRemoved { get; } = new(
        "learning.card-removed", $"Its card was removed from the channel, so there is no place to discuss it. Write to its author instead.");

    public static Refusal TooManyThreads { get; } = new(
        "learning.too-many-threads", $"This server has as many open threads as Discord allows. Try again when some have ended.");

    public static Refusal PickOne { get; } = new(
        "learning.pick-one", $"Pick a learning from the list that appears while you type its title.");

    public static Refusal AlreadyShared(string title) => new(
        "learning.already-shared", $"You have shared “{title}” already. Edit that one, or choose another title.");

    public static Refusal LanguageNotUnderstood(string language) => new(
        "learning.language-not-understood",
        $"“{TypedText.Echo(language)}” is no name of a language. Write it as one word, like python or sql.");

    public static Refusal NoThreadsHere(ChannelId channel) => new(
        "learning.no-threads-here",
        $"NexusBot may not open threads in {channel}. A moderator can allow it there: Create Public Threads. Until then, discuss it in the channel.");

    public static Refusal LinkNotUnderstood(string link) => new(
        "learning.link-not-understood",
        $"“{TypedText.Echo(link)}” is no link that can be kept. Links begin with https:// and stand alone, one a line.");
}
