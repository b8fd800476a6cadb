using Discord;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>The buttons of a session's card.</summary>
[InGuild]
public sealed class SessionCardModule(SessionService sessions, SessionAttendance attendance, SessionHosting hosting) : NexusModule
{
    [ComponentInteraction(SessionIds.AnswerPattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.InPlace)]
    public async Task AnswerAsync(SessionId session, RsvpAnswer answer)
    {
        var outcome = await attendance.AnswerAsync(Caller, session, answer, evenSo: false, Aborted);
        if (outcome.Refusal is { Code: SessionRefusals.OverlapsCode } overlaps)
            await ReplaceAsync(new Response(
                DiscordFormat.Of(overlaps),
                Components: new ComponentBuilder().WithButton("Go there even so", SessionIds.EvenSo(session), ButtonStyle.Primary).Build()));
        else
            await ConfirmAsync(outcome);
    }

    [ComponentInteraction(SessionIds.EvenSoPattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.InPlace)]
    public async Task GoEvenSoAsync(SessionId session) =>
        await ConfirmAsync(await attendance.AnswerAsync(Caller, session, RsvpAnswer.Going, evenSo: true, Aborted));

    [ComponentInteraction(SessionIds.MorePattern)]
    [Needs(Capability.ReadSessions)]
    [Answers(Answer.Private)]
    public async Task ShowMenuAsync(SessionId session) =>
        await AnswerAsync(await sessions.GetMenuAsync(Caller, session, Aborted), menu => SessionMenuView.Build(menu, Caller.Member));

    [ComponentInteraction(SessionIds.TakeOverPattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Update)]
    public async Task TakeOverAsync(SessionId session)
    {
        var taken = await hosting.TakeOverAsync(Caller, session, Aborted);
        await (taken.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(SessionMenuView.TakenOver));
    }

    [ComponentInteraction(SessionIds.RemindersPattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Modal)]
    public async Task OpenRemindersAsync(SessionId session)
    {
        var found = await sessions.GetAsync(Caller, session, Aborted);
        await (found.Refusal is { } refusal
            ? RefuseAsync(refusal)
            : OpenAsync(SessionIds.RemindersForm(session), RemindersInputs.Of(found.Value!.AnswerOf(Caller.Member)?.Reminders)));
    }

    [ModalInteraction(SessionIds.RemindersFormPattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.InPlace)]
    public async Task ChooseRemindersAsync(SessionId session, RemindersInputs inputs) =>
        await ConfirmAsync(await attendance.ChooseRemindersAsync(Caller, session, inputs.Offsets, Aborted));

    // The notes of a session are a learning like any other, with a way back to where they were made.
    [ComponentInteraction(SessionIds.NotesPattern)]
    [Needs(Capability.ShareLearning)]
    [Answers(Answer.Modal)]
    public async Task WriteNotesAsync(SessionId session)
    {
        var found = await sessions.GetAsync(Caller, session, Aborted);
        if (found.Value is not { } over)
        {
            await RefuseAsync(found.Refusal!);
            return;
        }

        List<string> tags = [.. over.Content.Tags.Select(tag => tag.Key)];
        var form = new LearningForm($"Notes: {over.Content.Title}", "", Code: null, Language: null, Solution: null);
        var customId = LearningIds.Share(FormKind.Takeaway, LearningIds.HasRoomFor(tags, pictures: null) ? tags : [], pictures: null);
        await OpenAsync(LearningFormView.New(customId, FormKind.Takeaway, form));
    }

    private async Task ConfirmAsync(Outcome<Session> outcome)
    {
        if (outcome.Value is not { } session)
            await RefuseAsync(outcome.Refusal!);
        else
            await ReplaceAsync(
                await sessions.GetMenuAsync(Caller, session.Id, Aborted),
                menu => $"{SessionMenuView.Standing(menu.Session, Caller.Member)}{SessionMenuView.RemindersOf(menu, Caller.Member)}");
    }
}
