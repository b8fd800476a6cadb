using Discord;
using NexusBot.Core;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Sessions;

/// <summary>A session as one member opened it for themselves. What they answer on this card shows on it.</summary>
internal static class SessionView
{
    public static Response Build(Session session, Instant now) => Build(session, now, said: null, Buttons(session, now));

    /// <param name="refusal">Why what the member answered on it does not hold.</param>
    public static Response Answered(SessionMenu menu, MemberId member, Refusal? refusal, Instant now)
    {
        var session = menu.Session;
        var buttons = Buttons(session, now);
        if (refusal is null)
            return Build(session, now, $"{SessionMenuView.Standing(session, member)}{SessionMenuView.RemindersOf(menu, member)}", buttons);
        if (refusal.Code == SessionRefusals.OverlapsCode)
            buttons.WithButton("Go there even so", SessionIds.EvenSoHere(session.Id));

        return Build(session, now, DiscordFormat.Of(refusal), buttons);
    }

    private static Response Build(Session session, Instant now, string? said, ComponentBuilder buttons) =>
        new(said, SessionCard.Build(session, now), buttons.Build());

    private static ComponentBuilder Buttons(Session session, Instant now) => SessionCard.Buttons(session, now, SessionIds.AnswerHere);
}
