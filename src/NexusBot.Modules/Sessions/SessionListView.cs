using Discord;
using NexusBot.Core.Members;
using NexusBot.Core.Sessions;
using NexusBot.Core.Tags;
using NexusBot.Core.Times;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;
using NodaTime;

namespace NexusBot.Modules.Sessions;

/// <summary>The sessions ahead, as a list with a menu that opens one.</summary>
internal static class SessionListView
{
    private const int PerPage = 8;
    private const int MostPromised = 5;
    private const int LongestTitle = 80;
    private const int MostTimes = 6;

    /// <param name="sessions">Each with the times to come that are listed beside it.</param>
    /// <param name="promised">What the viewer has promised to partners: nobody else sees that.</param>
    public static Response Page(
        IReadOnlyList<ListedSession> sessions, IReadOnlyList<Appointment> promised, int page, SessionListing which, Tag? tag)
    {
        if (sessions.Count == 0)
            return promised.Count == 0 ? Nothing(which, tag) : $"{Nothing(which, tag)}\n\n**With your partners**\n{Lines(promised)}";

        var pages = (sessions.Count + PerPage - 1) / PerPage;
        var shown = Math.Clamp(page, 1, pages);
        var items = sessions.Skip((shown - 1) * PerPage).Take(PerPage).ToList();
        var components = new ComponentBuilder().WithSelectMenu(Menu(items));
        if (pages > 1)
        {
            components
                .WithButton("Prev", SessionIds.Page(shown - 1, which, tag?.Key), ButtonStyle.Secondary, disabled: shown == 1, row: 1)
                .WithButton("Next", SessionIds.Page(shown + 1, which, tag?.Key), ButtonStyle.Secondary, disabled: shown == pages, row: 1);
        }

        var embed = new EmbedBuilder()
            .WithTitle(which == SessionListing.Mine ? "Your sessions" : "Sessions")
            .WithDescription(string.Join("\n\n", items.Select(Line)))
            .WithColor(Color.Blue)
            .WithFooter($"Page {shown} of {pages} · {(sessions.Count == 1 ? "1 session" : $"{sessions.Count} sessions")}");
        if (promised.Count > 0)
            embed.AddField("With your partners", Lines(promised));
        return new Response(Embed: embed.Build(), Components: components.Build());
    }

    public static string Line(Appointment promised) =>
        $"You meet {string.Join(" and ", promised.With.Select(Who.Of))}: {When.Full(promised.Time.Start)}";

    private static string Lines(IReadOnlyList<Appointment> promised) => string.Join('\n', promised.Take(MostPromised).Select(Line));

    private static string Nothing(SessionListing which, Tag? tag)
    {
        var kind = tag is { } known ? $" about {UserText.Line(known.Display)}" : "";
        return which switch
        {
            SessionListing.Mine => $"You have no session{kind} ahead of you. Find one with `/session list which:All`, or plan one with `/session schedule`.",
            SessionListing.ThisWeek =>
                $"There is no session{kind} this week any more. See later ones with `/session list which:All`, or plan one with `/session schedule`.",
            _ => $"There is no session{kind} ahead. Plan one with `/session schedule`.",
        };
    }

    private static string Line(ListedSession listed)
    {
        var session = listed.Session;
        var title = UserText.Line(Graphemes.Cut(session.Content.Title, LongestTitle));
        var repeats = session.Repeats is { } series ? $", {RecurrenceText.Describe(series.Rule.Rule)}" : "";
        var seats = session.Content.Seats is { } most ? $"{session.Seated.Count()} of {most} seats taken" : $"{session.Seated.Count()} going";
        return $"**{title}**\n{When.Full(session.Start)} ({When.Relative(session.Start)}){repeats} · {seats}{Later(listed.Later)}";
    }

    private static string Later(IReadOnlyList<Instant> times) => times.Count == 0
        ? ""
        : $"\nThen {string.Join(", ", times.Take(MostTimes).Select(When.Full))}{(times.Count > MostTimes ? ", …" : "")}";

    private static SelectMenuBuilder Menu(List<ListedSession> items)
    {
        var menu = new SelectMenuBuilder().WithCustomId(SessionIds.Open).WithPlaceholder("Open one to join it");
        foreach (var session in items.Select(listed => listed.Session))
            menu.AddOption(Graphemes.Cut(session.Content.Title, LongestTitle), session.Id.ToString());

        return menu;
    }
}
