using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Texts;
using NodaTime.Extensions;

namespace NexusBot.Core.Learnings;

/// <summary>Makes learnings of messages, one's own at once and others' once they agree.</summary>
public sealed class MessageSavingService(
    IMessageSavingStore store,
    LearningService learnings,
    PictureService pictures,
    NoticeService notices,
    GuildSettingsService settings,
    TimeProvider time)
{
    /// <param name="author">Who wrote the message; null for a bot.</param>
    /// <param name="attached">What is attached to it: the pictures among that come along.</param>
    public async Task<Outcome<MessageSaving>> BeginAsync(
        Caller caller, MemberId? author, string content, IReadOnlyList<MemberFile> attached, CancellationToken cancellationToken)
    {
        if (await settings.CheckAsync(Capability.ShareLearning, caller, null, cancellationToken) is { } notAllowed)
            return notAllowed;
        if (author is not { } original)
            return SavingRefusals.NotByAMember;
        if (TypedText.IsBlank(content))
            return SavingRefusals.NothingThere;
        if (await MayAskAsync(caller, original, cancellationToken) is { } notToBeAsked)
            return notToBeAsked;

        var now = time.GetCurrentInstant();
        var saving = new MessageSaving(
            SavingId.New(now), caller.Guild, caller.Member, original, caller.Channel, MessageText.Read(content), now)
        {
            Attached = pictures.Choose(attached),
        };
        return await store.TryAddAsync(saving, MessageSaving.MaxOpen, cancellationToken) ? saving : SavingRefusals.TooMany;
    }

    /// <summary>The saving, if it is the caller's own and waits for its form.</summary>
    public async Task<Outcome<MessageSaving>> GetAsync(Caller caller, SavingId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { Content: null } saving && saving.Guild == caller.Guild && saving.Saver == caller.Member
            ? saving
            : SavingRefusals.NotFound;

    public async Task<Outcome<SubmittedSaving>> SubmitAsync(
        Caller caller, SavingId id, LearningKind kind, LearningForm form, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        var found = await GetAsync(caller, id, cancellationToken);
        if (found.Value is not { } saving)
            return found.Refusal!;

        var keys = LearningReader.ReadTags(tags);
        if (keys.Refusal is not null)
            return keys.Refusal;

        var read = LearningReader.Read(kind, WithLanguage(form, saving.Message), keys.Value!);
        var solution = LearningReader.ReadSolution(kind, form.Solution);
        var others = ReadOtherCodes(saving.Message);
        if ((read.Refusal ?? solution.Refusal ?? others.Refusal) is { } refusal)
            return refusal;

        // The form shows the first code example alone.
        var content = read.Value! with { Codes = [.. read.Value.Codes, .. others.Value!] };
        var whole = saving with { Content = content, Solution = solution.Value };
        return saving.IsOwn
            ? await ShareAsync(caller, whole, cancellationToken)
            : await AskAsync(caller, whole, cancellationToken);
    }

    // The form has no room for a language: it asks for tags, and the message names the language itself.
    private static LearningForm WithLanguage(LearningForm form, MessageText message) =>
        TypedText.IsBlank(form.Code) ? form : form with { Language = message.Codes is [var first, ..] ? first.Language : null };

    /// <summary>The answer of whoever wrote the message: the saving, and the learning if they agree.</summary>
    public async Task<Outcome<SubmittedSaving>> AnswerAsync(
        MemberId who, InteractionId interaction, SavingId id, bool agrees, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { Content: not null } saving)
            return SavingRefusals.NotFound;
        if (saving.OriginalAuthor != who)
            return SavingRefusals.NotYourMessage;

        var answering = new Answerer(who, interaction).In(saving.Guild, saving.AskedIn);
        if (agrees)
            return await ShareAsync(answering, saving, cancellationToken);

        var notice = await notices.MakeAsync(
            answering, saving.Saver, NoticeKind.SavingDeclined, saving.Content.Title, thing: null, cancellationToken);
        return await store.RemoveAsync(id, notice, cancellationToken) ? new SubmittedSaving(saving, null) : SavingRefusals.NotFound;
    }

    public Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        return Sweeping.InStepsAsync(max => store.SweepAsync(now, max, cancellationToken));
    }

    private static Outcome<IReadOnlyList<CodeExample>> ReadOtherCodes(MessageText message)
    {
        var others = message.Codes.Skip(1).Select(code => CodeReader.Read(code.Source, code.Language)).ToList();
        return others.Select(code => code.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refusal
            ? refusal
            : new Outcome<IReadOnlyList<CodeExample>>([.. others.Select(code => code.Value!)], null);
    }

    private async Task<Outcome<SubmittedSaving>> ShareAsync(Caller agreeing, MessageSaving saving, CancellationToken cancellationToken)
    {
        var (learning, lost) = await learnings.MakeOfAsync(saving, cancellationToken);
        var mark = agreeing.Mark(learning.SharedAt);
        var notice = await notices.MakeAsync(
            agreeing, saving.Saver, NoticeKind.SavingAllowed, learning.Content.Title, learning.Id.Value, cancellationToken);

        var shared = await store.ShareAsync(
            saving.Id, learning, hub => LearningWriter.CardFor(learning, hub, mark.At), notice, mark, cancellationToken);
        if (shared.Value is not { } added)
            return shared.Refusal!;

        return new SubmittedSaving(saving, await learnings.TellAsync(added, cancellationToken) with { LostPictures = lost });
    }

    private async Task<Refusal?> MayAskAsync(Caller caller, MemberId original, CancellationToken cancellationToken) =>
        original == caller.Member || await notices.WantsAsync(caller.Guild, original, NoticeKind.SavingAsked, cancellationToken)
            ? null
            : SavingRefusals.NotToBeAsked(original);

    private async Task<Outcome<SubmittedSaving>> AskAsync(Caller caller, MessageSaving saving, CancellationToken cancellationToken)
    {
        if (await MayAskAsync(caller, saving.OriginalAuthor, cancellationToken) is { } notToBeAsked)
            return notToBeAsked;

        var due = await notices.NextMomentAsync(caller.Guild, saving.OriginalAuthor, cancellationToken);
        var question = new OutboxEntry
        {
            Id = OutboxId.New(time.GetCurrentInstant()),
            Guild = saving.Guild,
            Kind = MessageSaving.OutboxKind,
            Subject = saving.Id.Value,
            Address = new Address.DirectMessage(saving.OriginalAuthor),
            Fallback = new Address.GuildChannel(saving.AskedIn),
            Due = due,
        };
        return await store.AskAsync(saving, question, cancellationToken) ? new SubmittedSaving(saving, null) : SavingRefusals.NotFound;
    }
}
