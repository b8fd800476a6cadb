using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>How a session is called off: whole, this time of it, or times to come. What can be done to several asks first for how many.</summary>
[InGuild]
public sealed class SessionCancelModule(SessionEditing editing) : NexusModule
{
    [ComponentInteraction(SessionIds.AskPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.InPlace)]
    public async Task AskAsync(SessionVerb verb, SessionId session) =>
        await ReplaceAsync(await editing.GetAsync(Caller, session, Aborted), found => SessionMenuView.Ask(verb, found));

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
    [Answers(Answer.InPlace)]
    public async Task ShowDatesAsync(SessionId session) =>
        await ReplaceAsync(await editing.GetAsync(Caller, session, Aborted), SessionMenuView.Dates);

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

    private static string Cancelled(Session session, SessionScope scope) => session.Repeats is null
        ? "Cancelled. Everybody who wanted to come is told."
        : scope == SessionScope.ThisOne && session.Repeats.Following().Any()
            ? "This one is cancelled, and the next one is planned. Everybody who wanted to come is told."
            : "This one is cancelled, and no other follows. Everybody who wanted to come is told.";
}
