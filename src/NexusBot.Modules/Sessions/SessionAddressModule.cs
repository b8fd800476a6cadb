using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>Changes for whom a session is: a form of its own, since the other one has no room for it.</summary>
[InGuild]
public sealed class SessionAddressModule(SessionEditing editing, Drafts drafts) : NexusModule
{
    private const string Expired = "What you typed is gone: I keep it for 15 minutes, or until I restart. Press For whom again.";

    [ComponentInteraction(SessionIds.AddressPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public async Task OpenAsync(SessionId session, SessionScope scope)
    {
        var found = await editing.GetAsync(Caller, session, Aborted);
        await (found.Value is { } open
            ? OpenAsync(SessionIds.AddressForm(session, open.Version, scope), AddressInputs.Of(open.Content))
            : RefuseAsync(found.Refusal!));
    }

    [ModalInteraction(SessionIds.AddressFormPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Private)]
    public async Task SubmitAsync(SessionId session, int version, SessionScope scope, AddressInputs inputs)
    {
        var found = await editing.GetAsync(Caller, session, Aborted);
        var addressed = found.Value is { } open
            ? await editing.EditAsync(Caller, session, version, scope, Read(open.Content, inputs), Aborted)
            : found;
        await (addressed.Refusal is { } refusal
            ? SayAsync(EditAgain.Offer(refusal, SessionIds.AddressAgain(drafts.Keep(Caller.Member, new AddressDraft(session, version, scope, inputs)))))
            : SayAsync("Changed. The card says so in a moment."));
    }

    [ComponentInteraction(SessionIds.AddressAgainPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public Task AddressAgainAsync(string draft) => drafts.Find<AddressDraft>(Caller.Member, draft) is { } typed
        ? OpenAsync(SessionIds.AddressForm(typed.Session, typed.Version, typed.Scope), typed.Inputs.Fitting())
        : SayAsync(Expired);

    private static SessionForm Read(SessionContent content, AddressInputs inputs) =>
        SessionForm.Of(content) with { Track = null, TypedTrack = inputs.Track, Cohort = inputs.Cohort };
}
