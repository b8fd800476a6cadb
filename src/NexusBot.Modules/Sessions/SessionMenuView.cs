using System.Globalization;
using Discord;
using NexusBot.Core;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NodaTime;

namespace NexusBot.Modules.Sessions;

/// <summary>What is behind More on a session's card: how the member stands to it, and what its host can do.</summary>
internal static class SessionMenuView
{
    public const string TakenOver = "You lead it now: edit, move or cancel it under More on its card.";

    public static Response Build(SessionMenu menu, MemberId member)
    {
        var session = menu.Session;
        var buttons = new ComponentBuilder();
        if (menu.CanAnswer && session.Counts(member))
            buttons.WithButton("My reminders", SessionIds.Reminders(session.Id), ButtonStyle.Secondary);
        if (menu.CanChange)
        {
            buttons
                .WithButton("Edit", Change(SessionVerb.Edit, session), ButtonStyle.Secondary, row: 1)
                .WithButton("For whom", Change(SessionVerb.Address, session), ButtonStyle.Secondary, row: 1)
                .WithButton("Move", Change(SessionVerb.Move, session), ButtonStyle.Secondary, row: 1)
                .WithButton("Cancel it", SessionIds.Ask(SessionVerb.Cancel, session.Id), ButtonStyle.Danger, row: 1);
            if (session.Repeats is not null)
                buttons.WithButton("Leave out dates", SessionIds.Dates(session.Id), ButtonStyle.Secondary, row: 1);
        }

        if (menu.CanTakeOver)
            buttons.WithButton("Take it over", SessionIds.TakeOver(session.Id), ButtonStyle.Primary);

        return new Response($"{Standing(session, member)}{RemindersOf(menu, member)}", Components: buttons.Build());
    }

    /// <summary>How the member stands to the session.</summary>
    public static string Standing(Session session, MemberId member) => session.AnswerOf(member)?.Answer switch
    {
        RsvpAnswer.Going when session.IsWaiting(member) => string.Create(
            CultureInfo.InvariantCulture,
            $"All {session.Content.Seats} seats are taken. You are number {Place(session, member)} on the waitlist, and I tell you at once when a seat is free."),
        RsvpAnswer.Going => "You are going.",
        RsvpAnswer.Maybe => "You said maybe.",
        RsvpAnswer.Cannot => "You said that you can't come.",
        _ => "You have not answered yet.",
    };

    /// <summary>Asks whether it is for one of several; what is called off is asked for in any case.</summary>
    public static Response Ask(SessionVerb verb, Session session)
    {
        var buttons = new ComponentBuilder();
        var style = verb == SessionVerb.Cancel ? ButtonStyle.Danger : ButtonStyle.Primary;
        if (session.Repeats is null)
            buttons.WithButton("Yes, cancel it", SessionIds.CancelIt(session.Id, SessionScope.AllThatFollow), style);
        else
            buttons
                .WithButton("Only this one", Do(verb, session, SessionScope.ThisOne), style)
                .WithButton("This and all that follow", Do(verb, session, SessionScope.AllThatFollow), style);

        var told = verb == SessionVerb.Cancel ? " Everybody who wanted to come is told." : "";
        return new Response(session.Repeats is null ? $"Cancel this session?{told}" : $"{Words(verb)} which of them?{told}", Components: buttons.Build());
    }

    /// <summary>The times to come after this one, to leave some of them out.</summary>
    public static Response Dates(Session session)
    {
        var slots = session.Repeats?.Following().Take(SessionSeries.MostLeftOut).ToList() ?? [];
        if (slots.Count == 0)
            return "After this one there is no other. To leave out this one, cancel only this one.";

        var menu = new SelectMenuBuilder().WithCustomId(SessionIds.LeaveOut(session.Id)).WithPlaceholder("Which ones?").WithMaxValues(slots.Count);
        foreach (var slot in slots)
            menu.AddOption(slot.ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture), WriteSlot(slot));

        return new Response("Choose the times that are not to take place.", Components: new ComponentBuilder().WithSelectMenu(menu).Build());
    }

    public static LocalDateTime? ReadSlot(string value) =>
        NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(value) is { Success: true } slot ? slot.Value : null;

    public static string RemindersOf(SessionMenu menu, MemberId member)
    {
        var session = menu.Session;
        if (!session.Counts(member) || session.IsWaiting(member))
            return "";

        var offsets = session.AnswerOf(member)?.Reminders ?? menu.Usual;
        return offsets == ReminderOffsets.None
            ? " You get no reminder of it."
            : $" I remind you of it: {string.Join(" and ", offsets.Before.Select(before => $"{Core.Times.LengthText.Describe(before)} before"))}.";
    }

    private static string WriteSlot(LocalDateTime slot) => NodaTime.Text.LocalDateTimePattern.GeneralIso.Format(slot);

    private static string Change(SessionVerb verb, Session session) =>
        session.Repeats is null ? Do(verb, session, SessionScope.ThisOne) : SessionIds.Ask(verb, session.Id);

    private static string Words(SessionVerb verb) => verb == SessionVerb.Address ? "Say for whom" : verb.ToString();

    private static string Do(SessionVerb verb, Session session, SessionScope scope) => verb switch
    {
        SessionVerb.Edit => SessionIds.Edit(session.Id, scope),
        SessionVerb.Address => SessionIds.Address(session.Id, scope),
        SessionVerb.Move => SessionIds.Move(session.Id, scope),
        _ => SessionIds.CancelIt(session.Id, scope),
    };

    private static int Place(Session session, MemberId member) => session.Waiting.TakeWhile(each => each.Member != member).Count() + 1;
}
