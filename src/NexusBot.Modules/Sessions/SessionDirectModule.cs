using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>What is answered to a direct message about a session. There is no guild there: the session knows its own.</summary>
public sealed class SessionDirectModule(SessionAttendance attendance, SessionHosting hosting) : NexusModule
{
    [ComponentInteraction(SessionIds.DeclinePattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Update)]
    public async Task DeclineAsync(SessionId session)
    {
        var declined = await attendance.DeclineAsync(Answerer, session, Aborted);
        await (declined.Refusal is { } refusal
            ? RefuseAsync(refusal)
            : UpdateAsync(new Response("Noted: you can't come. Whoever waits for a seat gets yours.") { KeepsEmbed = true }));
    }

    [ComponentInteraction(SessionIds.LeadPattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Update)]
    public async Task TakeOverAsync(SessionId session)
    {
        var taken = await hosting.TakeOverAsync(Answerer, session, Aborted);
        await (taken.Refusal is { } refusal ? RefuseAsync(refusal) : UpdateAsync(new Response(SessionMenuView.TakenOver) { KeepsEmbed = true }));
    }

    private Answerer Answerer => new(new MemberId(Context.User.Id), new InteractionId(Context.Interaction.Id));
}
