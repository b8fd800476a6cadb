using System.Text;
using Discord.Interactions;
using NexusBot.Core;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Sessions;

/// <summary>Gives a session away as a file for calendars.</summary>
[InGuild]
public sealed class SessionCalendarModule(SessionCalendar calendar) : NexusModule
{
    private const string Name = "session.ics";
    private const string Again = "press the button again: the new file takes the place of the old one.";

    [ComponentInteraction(SessionIds.CalendarPattern)]
    [Needs(Capability.ReadSessions)]
    [Answers(Answer.Private)]
    public async Task TakeAlongAsync(SessionId session) => await AnswerAsync(await calendar.GetAsync(Caller, session, Aborted), Build);

    private Response Build(CalendarSession taken)
    {
        var session = taken.Session;
        var link = taken.Card is { } card ? JumpLink.To(session.Guild, card) : null;
        var place = $"{SessionPlaces.Describe(session.Content.Place, Context.Guild)}, {Context.Guild?.Name}";
        var file = new SessionCalendarFile(session, place, link, taken.At);
        return new Response(Say(session)) { Files = [new AttachedFile(Name, Encoding.UTF8.GetBytes(file.Write()))] };
    }

    private static string Say(Session session) =>
        session.IsCalledOff && session.Repeats is null ? "Open this file with your calendar, and it shows that the session was cancelled."
        : session.Repeats is null ? $"Open this file with your calendar. If the session is moved or cancelled, {Again}"
        : $"Open this file with your calendar. It holds all the times as they stand now; if one is moved or left out, {Again}";
}
