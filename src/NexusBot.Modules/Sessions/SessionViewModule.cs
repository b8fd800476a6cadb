using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

/// <summary>Answers on the card that one member opened: it shows the session as it stands then.</summary>
[InGuild]
public sealed class SessionViewModule(SessionService sessions, SessionAttendance attendance, TimeProvider time) : NexusModule
{
    [ComponentInteraction(SessionIds.AnswerHerePattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Update)]
    public async Task AnswerAsync(SessionId session, RsvpAnswer answer) =>
        await ShowAsync(session, await attendance.AnswerAsync(Caller, session, answer, evenSo: false, Aborted));

    [ComponentInteraction(SessionIds.EvenSoHerePattern)]
    [Needs(Capability.JoinSession)]
    [Answers(Answer.Update)]
    public async Task GoEvenSoAsync(SessionId session) =>
        await ShowAsync(session, await attendance.AnswerAsync(Caller, session, RsvpAnswer.Going, evenSo: true, Aborted));

    private async Task ShowAsync(SessionId id, Outcome<Session> answered)
    {
        var menu = await sessions.GetMenuAsync(Caller, id, Aborted);
        await UpdateAsync(menu.Value is { } standing
            ? SessionView.Answered(standing, Caller.Member, answered.Refusal, time.GetCurrentInstant())
            : DiscordFormat.Of(menu.Refusal!));
    }
}
