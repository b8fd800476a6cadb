using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Tags;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>
/// The way back from refused tags: a form of their own, then a button to the learning's form, since Discord opens no form on a form.
/// </summary>
[InGuild]
public sealed class LearningTagsModule(Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Run `/learning share` or `/challenge ask` again.";

    [ComponentInteraction(LearningIds.TagsAgainPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => drafts.Find<TypedTags>(Caller.Member, draft) is { } typed
        ? OpenAsync(LearningIds.Tags(typed.Form, typed.Pictures), TagsForm.Of(typed))
        : ReplaceAsync(Expired);

    [ModalInteraction(LearningIds.TagsPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.InPlace)]
    public Task SubmitAsync(FormKind kind, string beside, TagsForm form)
    {
        var typed = form.ToTags(kind, LearningIds.PicturesIn(beside));
        var read = typed.Read();
        return ReplaceAsync(read.Refusal is { } refusal ? Refused(refusal, typed, Caller.Member, drafts) : Accepted(typed, read.Value!));
    }

    [ComponentInteraction(LearningIds.WritePattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public Task WriteAsync(FormKind kind, string tags)
    {
        var typed = new TypedTags(kind, string.Join(',', LearningIds.SplitTags(tags)), LearningIds.PicturesIn(tags));
        var read = typed.Read();
        return read.Refusal is { } refusal
            ? ReplaceAsync(Refused(refusal, typed, Caller.Member, drafts))
            : OpenAsync(LearningFormView.New(LearningIds.Share(kind, read.Value!, typed.Pictures), kind));
    }

    /// <summary>Why these tags do not do, with a way to put them right.</summary>
    internal static Response Refused(Refusal refusal, TypedTags typed, MemberId member, Drafts drafts) =>
        EditAgain.Offer(refusal, LearningIds.TagsAgain(drafts.Keep(member, typed)));

    private static Response Accepted(TypedTags typed, IReadOnlyList<string> tags) => new(
        tags.Count == 0 ? "No tags, then." : $"Tags: {UserText.Line(string.Join(", ", tags.Select(key => Tag.FromKey(key).Display)))}.",
        Components: new ComponentBuilder().WithButton(typed.Form == FormKind.Question ? "Ask" : "Write it down", LearningIds.Write(typed.Form, tags, typed.Pictures)).Build());
}
