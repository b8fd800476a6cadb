using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Core.Tags;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

[InGuild]
[Group("learning", "What the hub has learned")]
public sealed class LearningModule(LearningService learnings, LearningSearch search, Drafts drafts) : NexusModule
{
    [SlashCommand("share", "Write down something you learned")]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public async Task ShareAsync(
        [Summary(description: "What it is")] LearningKind kind,
        [Summary(description: "Up to five, with commas: django, rest api")][Autocomplete<TagAutocomplete>] string tags = "")
    {
        var typed = new TypedTags(kind, tags);
        var read = typed.Read();
        if (read.Refusal is { } refusal)
            await SayAsync(LearningTagsModule.Refused(refusal, typed, Caller.Member, drafts));
        else
            await OpenAsync(LearningFormView.New(LearningIds.Share(kind, read.Value!), kind));
    }

    [SlashCommand("find", "Find what others learned")]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task FindAsync(
        [Summary(description: "Words of the title, or a tag")]
        [MaxLength(LearningContent.MaxTitleLength)]
        [Autocomplete<TitleAutocomplete>] string query)
    {
        // A title picked from the suggestions arrives as its id.
        if (Guid.TryParseExact(query, "N", out var picked))
            await AnswerAsync(await learnings.GetAsync(Caller, new LearningId(picked), Aborted), LearningCard.Show);
        else
            await AnswerAsync(await search.FindAsync(Caller, query, Aborted), page => LearningListView.Found(page, query));
    }

    [SlashCommand("list", "Browse the learnings, newest first")]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task ListAsync(
        [Summary(description: "Only this kind")] LearningKind? kind = null,
        [Summary(description: "Only with this tag")][Autocomplete<TagAutocomplete>] string? tag = null,
        [Summary(description: "Only by this member")] IUser? author = null,
        [Summary(description: "Only your own")] bool mine = false)
    {
        var wanted = tag is null ? new Outcome<Tag>() : Tag.Read(tag);
        if (wanted.Refusal is { } refusal)
        {
            await RefuseAsync(refusal);
            return;
        }

        var member = mine ? Caller.Member : author is null ? (MemberId?)null : new MemberId(author.Id);
        var filter = new LearningFilter(kind, tag is null ? null : wanted.Value, member);
        await AnswerAsync(await search.ListAsync(Caller, filter, page: 1, Aborted), page => LearningListView.Page(page, filter, Context.NameOf(member)));
    }
}
