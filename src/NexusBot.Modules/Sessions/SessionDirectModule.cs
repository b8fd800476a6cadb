using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Sessions;

/// <summary>What is answered to a direct message about a session. There is no guild there: the session knows its own.</summary>
public sealed class SessionDirectModule(SessionAttendance attendance) : NexusModule
{
    [ComponentInteraction(SessionIds.DeclinePattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Update)]
    public async Task DeclineAsync(SessionId session)
    {
        var declined = await attendance.DeclineAsync(new Answerer(new MemberId(Context.User.Id), new InteractionId(Context.Interaction.Id)), session, Aborted);
        await (declined.Refusal is { } refusal
            ? RefuseAsync(refusal)
            : UpdateAsync(new Response("Noted: you can't come. Whoever waits for a seat gets yours.") { KeepsEmbed = true }));
    }
}
