using Discord.Interactions;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

[InGuild]
[Group("challenge", "What somebody is stuck on")]
public sealed class ChallengeModule(LearningSearch search, Drafts drafts) : NexusModule
{
    [SlashCommand("ask", "Describe what you are stuck on, so that others can help")]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public async Task AskAsync([Summary(description: "Up to five, with commas: django, rest api")][Autocomplete<TagAutocomplete>] string tags = "")
    {
        var typed = new TypedTags(FormKind.Question, tags, Pictures: null);
        var read = typed.Read();
        if (read.Refusal is { } refusal)
            await SayAsync(LearningTagsModule.Refused(refusal, typed, Caller.Member, drafts));
        else
            await OpenAsync(LearningFormView.New(LearningIds.Share(typed.Form, read.Value!, pictures: null), typed.Form));
    }

    [SlashCommand("list", "Browse the challenges, newest first")]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task ListAsync([Summary(description: "Which ones; without it all of them")] ChallengeState? state = null)
    {
        var filter = state switch
        {
            ChallengeState.Open => new LearningFilter(LearningKind.Challenge, IsSolved: false),
            ChallengeState.Solved => new LearningFilter(LearningKind.Challenge, IsSolved: true),
            ChallengeState.Mine => new LearningFilter(LearningKind.Challenge, Author: Caller.Member),
            _ => new LearningFilter(LearningKind.Challenge),
        };
        await AnswerAsync(
            await search.ListAsync(Caller, filter, page: 1, Aborted), page => LearningListView.Page(page, filter, Context.NameOf(filter.Author)));
    }
}
