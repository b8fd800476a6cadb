using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Moderation;

/// <summary>The buttons of the trail of changes.</summary>
[InGuild]
public sealed class AuditModule(AuditTrail trail, AuditTrailView view) : NexusModule
{
    [ComponentInteraction(AuditIds.PagePattern)]
    [Needs(Capability.ReadTrail)]
    [Answers(Answer.InPlace)]
    public async Task TurnPageAsync(int page, ulong actor) => await ReplaceAsync(
        await trail.ReadAsync(Caller, actor == 0 ? null : new MemberId(actor), page, Aborted), view.ShowAsync);
}
