using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>Moves a session, once its mover has seen what was understood.</summary>
[InGuild]
public sealed class SessionMoveModule(SessionEditing editing, SessionMoves moves, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Press Move again.";

    [ComponentInteraction(SessionIds.MovePattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public async Task OpenAsync(SessionId session, SessionScope scope)
    {
        var found = await editing.GetAsync(Caller, session, Aborted);
        await (found.Value is { } open ? OpenAsync(SessionIds.MoveForm(session, open.Version, scope), new MoveInputs()) : RefuseAsync(found.Refusal!));
    }

    [ModalInteraction(SessionIds.MoveFormPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.InPlace)]
    public async Task SubmitAsync(SessionId session, int version, SessionScope scope, MoveInputs inputs)
    {
        var planned = await moves.PlanAsync(Caller, session, version, scope, inputs.When ?? "", inputs.Length, Aborted);
        var draft = drafts.Keep(Caller.Member, new MoveDraft(session, version, scope, inputs, planned.Value));
        await ReplaceAsync(planned.Refusal is { } refusal ? EditAgain.Offer(refusal, SessionIds.MoveAgain(draft)) : SessionPreview.Move(planned.Value!, draft));
    }

    [ComponentInteraction(SessionIds.MoveAgainPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public Task MoveAgainAsync(string draft) => drafts.Find<MoveDraft>(Caller.Member, draft) is { } typed
        ? OpenAsync(SessionIds.MoveForm(typed.Session, typed.Version, typed.Scope), typed.Inputs.Fitting())
        : ReplaceAsync(Expired);

    [ComponentInteraction(SessionIds.MoveItPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Update)]
    public async Task MoveAsync(string draft)
    {
        if (drafts.Find<MoveDraft>(Caller.Member, draft) is not { Planned: { } planned })
        {
            await UpdateAsync(Expired);
            return;
        }

        var moved = await moves.MoveAsync(Caller, planned, Aborted);
        await (moved.Refusal is { } refusal
            ? UpdateAsync(EditAgain.Offer(refusal, SessionIds.MoveAgain(draft)))
            : UpdateAsync(planned.IsTold
                ? $"Moved to {When.Full(moved.Value!.Start)}. Everybody who comes is told, and their reminders move along."
                : "Changed. The card says so in a moment."));
    }
}
