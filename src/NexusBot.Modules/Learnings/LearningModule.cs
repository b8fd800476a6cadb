using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Learnings.Search;
using NexusBot.Core.Moderation;
using NexusBot.Core.Tags;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

[InGuild]
[Group("learning", "What the hub has learned")]
public sealed class LearningModule(
    LearningService learnings,
    LearningSearch search,
    LearningEditing editing,
    PictureEditing pictureEditing,
    PictureService pictures,
    PictureFiles files,
    Drafts drafts) : NexusModule
{
    [SlashCommand("share", "Write down something you learned")]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public async Task ShareAsync(
        [Summary(description: "What it is")] LearningKind kind,
        [Summary(description: "Up to five, with commas: django, rest api")][Autocomplete<TagAutocomplete>] string tags = "",
        [Summary(description: "A picture or diagram: PNG, JPEG, GIF or WebP, up to 8 MB")] IAttachment? picture = null,
        [Summary(description: "Another picture")] IAttachment? picture2 = null,
        [Summary(description: "A third one")] IAttachment? picture3 = null,
        [Summary(description: "A fourth one")] IAttachment? picture4 = null)
    {
        // Before the form opens, so that nobody writes a page beside a picture that cannot be taken.
        var attached = AttachedPictures.Of(picture, picture2, picture3, picture4);
        if (pictures.Check(attached.Files) is { } unfit)
        {
            await RefuseAsync(unfit);
            return;
        }

        var typed = new TypedTags(kind.FormOf(), tags, attached.Keep(Caller.Member, drafts));
        var read = typed.Read();
        if (read.Refusal is { } refusal)
            await SayAsync(LearningTagsModule.Refused(refusal, typed, Caller.Member, drafts));
        else
            await OpenAsync(LearningFormView.New(LearningIds.Share(typed.Form, read.Value!, typed.Pictures), typed.Form));
    }

    [SlashCommand("find", "Find what others learned")]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task FindAsync(
        [Summary(description: "Words or a \"phrase\"; narrow it with tag: kind: by: before:")]
        [MaxLength(LearningContent.MaxTitleLength)]
        [Autocomplete<TitleAutocomplete>] string query)
    {
        // A title picked from the suggestions arrives as its id.
        if (Guid.TryParseExact(query, "N", out var picked))
        {
            await AnswerAsync(await learnings.OpenAsync(Caller, new LearningId(picked), Aborted), files.ShowAsync);
            return;
        }

        var named = AuthorNames.Resolve(query, Context.FindMembers);
        await (named.Refusal is { } refusal
            ? RefuseAsync(refusal)
            : AnswerAsync(await search.FindAsync(Caller, named.Value!, page: 1, Aborted), found => LearningFoundView.Of(found, Caller.Member, drafts)));
    }

    [SlashCommand("list", "Browse the learnings, newest first")]
    [Needs(Capability.ReadLearnings)]
    [Answers(Answer.Private)]
    public async Task ListAsync(
        [Summary(description: "Only this kind")] LearningKind? kind = null,
        [Summary(description: "Only with this tag")][Autocomplete<TagAutocomplete>] string? tag = null,
        [Summary(description: "Only by this member")] IUser? author = null,
        [Summary(description: "Only your own")] bool mine = false,
        [Summary(description: "Only those you saved")] bool saved = false)
    {
        var wanted = tag is null ? new Outcome<Tag>() : Tag.Read(tag);
        if (wanted.Refusal is { } refusal)
        {
            await RefuseAsync(refusal);
            return;
        }

        var member = mine ? Caller.Member : author is null ? (MemberId?)null : new MemberId(author.Id);
        var filter = new LearningFilter(kind, tag is null ? null : wanted.Value, member, SavedOnly: saved);
        await AnswerAsync(await search.ListAsync(Caller, filter, page: 1, Aborted), page => LearningListView.Page(page, filter, Context.NameOf(member)));
    }

    [SlashCommand("edit", "Change a learning of yours")]
    [Needs(Capability.EditLearning)]
    [Answers(Answer.Private)]
    public async Task EditAsync(
        [Summary(description: "Start typing its title")]
        [MaxLength(LearningContent.MaxTitleLength)]
        [Autocomplete<TitleAutocomplete>] string learning,
        [Summary(description: "A picture or diagram to add: PNG, JPEG, GIF or WebP, up to 8 MB")] IAttachment? picture = null)
    {
        if (!Guid.TryParseExact(learning, "N", out var picked))
            await RefuseAsync(LearningRefusals.PickOne);
        else if (AttachedPictures.Of(picture).Files is [var added])
            await AnswerAsync(await pictureEditing.AddAsync(Caller, new LearningId(picked), added, Aborted), EditCard.WithNewPicture);
        else
            await AnswerAsync(await editing.GetAsync(Caller, new LearningId(picked), Aborted), EditCard.Build);
    }
}
