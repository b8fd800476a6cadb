using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>Changes for whom a session is: a form of its own, since the other one has no room for it.</summary>
[InGuild]
public sealed class SessionAddressModule(SessionEditing editing, Drafts drafts) : SessionFormModule<AddressInputs>(editing, drafts)
{
    protected override string Opener => "For whom";

    [ComponentInteraction(SessionIds.AddressPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public Task OpenAsync(SessionId session, SessionScope scope) => OpenFormAsync(session, scope);

    [ModalInteraction(SessionIds.AddressFormPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.InPlace)]
    public Task SubmitAsync(SessionId session, int version, SessionScope scope, AddressInputs inputs) => SubmitFormAsync(session, version, scope, inputs);

    [ComponentInteraction(SessionIds.AddressAgainPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public Task AddressAgainAsync(string draft) => OpenAgainAsync(draft);

    protected override string FormId(SessionId session, int version, SessionScope scope) => SessionIds.AddressForm(session, version, scope);

    protected override string AgainId(string draft) => SessionIds.AddressAgain(draft);
}
