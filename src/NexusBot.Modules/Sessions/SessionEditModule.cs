using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>What a session's host and moderators change about what it says, and how it is called off.</summary>
[InGuild]
public sealed class SessionEditModule(SessionEditing editing, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Press Edit again.";

    [ComponentInteraction(SessionIds.AskPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Private)]
    public async Task AskAsync(SessionVerb verb, SessionId session) =>
        await AnswerAsync(await editing.GetAsync(Caller, session, Aborted), found => SessionMenuView.Ask(verb, found));

    [ComponentInteraction(SessionIds.EditPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public async Task OpenAsync(SessionId session, SessionScope scope)
    {
        var found = await editing.GetAsync(Caller, session, Aborted);
        await (found.Value is { } open
            ? OpenAsync(SessionIds.EditForm(session, open.Version, scope), SessionInputs.Of(open.Content))
            : RefuseAsync(found.Refusal!));
    }

    [ModalInteraction(SessionIds.EditFormPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Private)]
    public async Task SubmitAsync(SessionId session, int version, SessionScope scope, SessionInputs inputs)
    {
        var found = await editing.GetAsync(Caller, session, Aborted);
        var edited = found.Value is { } open
            ? await editing.EditAsync(Caller, session, version, scope, Read(open.Content, inputs), Aborted)
            : found;
        await (edited.Refusal is { } refusal
            ? SayAsync(EditAgain.Offer(refusal, SessionIds.EditAgain(drafts.Keep(Caller.Member, new EditDraft(session, version, scope, inputs)))))
            : SayAsync("Changed. The card says so in a moment."));
    }

    [ComponentInteraction(SessionIds.EditAgainPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => drafts.Find<EditDraft>(Caller.Member, draft) is { } typed
        ? OpenAsync(SessionIds.EditForm(typed.Session, typed.Version, typed.Scope), typed.Inputs.Fitting())
        : SayAsync(Expired);

    [ComponentInteraction(SessionIds.CancelItPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Update)]
    public async Task CancelAsync(SessionId session, SessionScope scope)
    {
        var cancelled = await editing.CancelAsync(Caller, session, scope, Aborted);
        await (cancelled.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(Cancelled(cancelled.Value!, scope)));
    }

    [ComponentInteraction(SessionIds.DatesPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Private)]
    public async Task ShowDatesAsync(SessionId session) =>
        await AnswerAsync(await editing.GetAsync(Caller, session, Aborted), SessionMenuView.Dates);

    [ComponentInteraction(SessionIds.LeaveOutPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Update)]
    public async Task LeaveOutAsync(SessionId session, string[] chosen)
    {
        var slots = chosen.Select(SessionMenuView.ReadSlot).OfType<NodaTime.LocalDateTime>().ToList();
        var changed = await editing.LeaveOutAsync(Caller, session, slots, Aborted);
        await (changed.Refusal is { } refusal
            ? RefuseAsync(refusal)
            : UpdateAsync(slots.Count == 1 ? "That time is left out." : $"These {slots.Count} times are left out."));
    }

    private SessionForm Read(SessionContent content, SessionInputs inputs) => SessionPlaces.Put(
        SessionForm.Of(content) with { Title = inputs.Name, Text = inputs.Text, Seats = inputs.Seats, Tags = inputs.Tags, Place = null, Channel = null },
        Context.Guild,
        inputs.Place);

    private static string Cancelled(Session session, SessionScope scope) => session.Repeats is null
        ? "Cancelled. Everybody who wanted to come is told."
        : scope == SessionScope.ThisOne && session.Repeats.Following().Any()
            ? "This one is cancelled, and the next one is planned. Everybody who wanted to come is told."
            : "This one is cancelled, and no other follows. Everybody who wanted to come is told.";
}
