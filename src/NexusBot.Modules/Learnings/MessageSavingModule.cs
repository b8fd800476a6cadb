using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Core.Tags;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The message menu's "Save as learning": a kind is chosen, then the form opens with what the message says.</summary>
[InGuild]
public sealed class MessageSavingModule(MessageSavingService savings, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Choose Save as learning on the message again.";

    [MessageCommand("Save as learning")]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Private)]
    public async Task BeginAsync(IMessage message)
    {
        MemberId? author = message.Author.IsBot || message.Author.IsWebhook ? null : new MemberId(message.Author.Id);
        await AnswerAsync(await savings.BeginAsync(Caller, author, message.Content ?? "", AttachedPictures.Of(message.Attachments).Files, Aborted), AskKind);
    }

    [ComponentInteraction(SavingIds.KindPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public async Task OpenFormAsync(SavingId id, string[] chosen)
    {
        var outcome = await savings.GetAsync(Caller, id, Aborted);
        if (outcome.Value is { } saving && Enum.TryParse<LearningKind>(chosen.FirstOrDefault(), out var kind) && Enum.IsDefined(kind))
            await OpenAsync(LearningFormView.OfMessage(SavingIds.Form(id, kind), kind.FormOf(), FormOf(saving.Message), tags: ""));
        else
            await RefuseAsync(outcome.Refusal ?? SavingRefusals.NotFound);
    }

    [ModalInteraction(SavingIds.FormPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.InPlace)]
    public async Task SubmitAsync(SavingId id, LearningKind kind, LearningInputs inputs)
    {
        var outcome = await savings.SubmitAsync(Caller, id, kind, inputs.ToForm(), Tag.Split(inputs.Tags), Aborted);
        await ReplaceAsync(outcome.Refusal is { } refusal ? KeepTyped(refusal, new SavingDraft(id, kind, inputs.ToForm(), inputs.Tags ?? "")) : Told(outcome.Value!));
    }

    [ComponentInteraction(SavingIds.AgainPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => drafts.Find<SavingDraft>(Caller.Member, draft) is { } typed
        ? OpenAsync(LearningFormView.OfMessage(SavingIds.Form(typed.Saving, typed.Kind), typed.Kind.FormOf(), typed.Form, typed.Tags))
        : ReplaceAsync(Expired);

    private static Response AskKind(MessageSaving saving)
    {
        var menu = new SelectMenuBuilder().WithCustomId(SavingIds.Kind(saving.Id)).WithPlaceholder("What is it?");
        foreach (var kind in Enum.GetValues<LearningKind>())
            menu.AddOption(Words.Of(kind), kind.ToString());

        var consent = saving.IsOwn ? "" : $" {Who.Of(saving.OriginalAuthor)} is asked before anybody sees it.";
        var pictures = saving.Attached.Count switch { 0 => "", 1 => " Its picture comes along.", var count => $" Its {count} pictures come along." };
        return new Response($"What is it? Then you can change what it says.{pictures}{consent}", Components: new ComponentBuilder().WithSelectMenu(menu).Build());
    }

    private static LearningForm FormOf(MessageText message)
    {
        var code = message.Codes is [var first, ..] ? first : null;
        return new LearningForm(message.Title, message.Text, code?.Source, code?.Language, null);
    }

    private static string Told(SubmittedSaving submitted) => submitted.Shared is { } shared
        ? DiscordFormat.Of(shared.Notice) + LostPictures(shared)
        : $"{Who.Of(submitted.Saving.OriginalAuthor)} is asked, by day. Once they agree, it is shared, and you are told.";

    private static string LostPictures(SharedLearning shared) => shared.LostPictures == 0
        ? ""
        : " Not every picture of the message could be fetched; add what is missing with `/learning edit`.";

    private Response KeepTyped(Refusal refusal, SavingDraft draft) =>
        EditAgain.Offer(refusal, SavingIds.Again(drafts.Keep(Caller.Member, draft)));
}
