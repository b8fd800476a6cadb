using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>What a session's host and moderators change about what it says.</summary>
[InGuild]
public sealed class SessionEditModule(SessionEditing editing, Drafts drafts) : SessionFormModule<SessionInputs>(editing, drafts)
{
    protected override string Opener => "Edit";

    [ComponentInteraction(SessionIds.EditPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public Task OpenAsync(SessionId session, SessionScope scope) => OpenFormAsync(session, scope);

    [ModalInteraction(SessionIds.EditFormPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.InPlace)]
    public Task SubmitAsync(SessionId session, int version, SessionScope scope, SessionInputs inputs) => SubmitFormAsync(session, version, scope, inputs);

    [ComponentInteraction(SessionIds.EditAgainPattern)]
    [Needs(Capability.ChangeSession)]
    [Answers(Answer.Modal)]
    public Task EditAgainAsync(string draft) => OpenAgainAsync(draft);

    protected override string FormId(SessionId session, int version, SessionScope scope) => SessionIds.EditForm(session, version, scope);

    protected override string AgainId(string draft) => SessionIds.EditAgain(draft);
}
