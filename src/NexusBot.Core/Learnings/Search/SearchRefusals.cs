using NexusBot.Core.Texts;

namespace NexusBot.Core.Learnings.Search;

public static class SearchRefusals
{
    public static Refusal KindNotKnown(string typed) => new(
        "search.kind-not-known",
        $"“{TypedText.Echo(typed)}” is no kind of learning. After kind: comes technology, concept, challenge, best-practice or takeaway.");

    public static Refusal AuthorNotKnown(string typed) => new(
        "search.author-not-known",
        $"I do not know who “{TypedText.Echo(typed)}” is. After by: comes a mention, like by:@Amina, a name that the list offers, or me.");

    public static Refusal SeveralMembers(string typed) => new(
        "search.several-members",
        $"Several members are called “{TypedText.Echo(typed)}”. Pick one from the list that appears while you type, or mention them, like by:@Amina.");

    public static Refusal DateNotUnderstood(string typed) => new(
        "search.date-not-understood",
        $"“{TypedText.Echo(typed)}” is no date. After before: comes one like 2026-11-30 or 30.11.2026, a month like 2026-11, or a year.");
}
