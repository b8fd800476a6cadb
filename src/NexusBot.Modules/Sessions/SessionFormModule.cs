using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>The three steps of every form that changes what a session says: it opens as the session stands, is sent, and is offered again where it was refused.</summary>
public abstract class SessionFormModule<TInputs>(SessionEditing editing, Drafts drafts) : NexusModule
    where TInputs : class, ISessionInputs<TInputs>
{
    /// <summary>The button that opens it, for whoever comes back too late.</summary>
    protected abstract string Opener { get; }

    /// <summary>The form carries the version that was seen: what somebody else changed meanwhile is not overwritten.</summary>
    protected abstract string FormId(SessionId session, int version, SessionScope scope);

    protected abstract string AgainId(string draft);

    protected async Task OpenFormAsync(SessionId session, SessionScope scope)
    {
        var found = await editing.GetAsync(Caller, session, Aborted);
        await (found.Value is { } open ? OpenAsync(FormId(session, open.Version, scope), TInputs.Showing(open.Content)) : RefuseAsync(found.Refusal!));
    }

    protected async Task SubmitFormAsync(SessionId session, int version, SessionScope scope, TInputs inputs)
    {
        var found = await editing.GetAsync(Caller, session, Aborted);
        var edited = found.Value is { } open
            ? await editing.EditAsync(Caller, session, version, scope, inputs.Into(SessionForm.Of(open.Content), Context.Guild), Aborted)
            : found;
        await (edited.Refusal is { } refusal
            ? ReplaceAsync(EditAgain.Offer(refusal, AgainId(drafts.Keep(Caller.Member, new EditDraft<TInputs>(session, version, scope, inputs)))))
            : ReplaceAsync("Changed. The card says so in a moment."));
    }

    protected Task OpenAgainAsync(string draft) => drafts.Find<EditDraft<TInputs>>(Caller.Member, draft) is { } typed
        ? OpenAsync(FormId(typed.Session, typed.Version, typed.Scope), typed.Inputs.Fitting())
        : ReplaceAsync($"What you typed is gone: I keep it for 15 minutes, or until I restart. Press {Opener} again.");
}
