using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Learnings as a list, with a menu that opens one.</summary>
internal static class LearningListView
{
    private const int LongestTitle = 100;
    private const int MostLines = 10;

    /// <param name="author">The name of the only author whose learnings the list shows, or "you".</param>
    public static Response Page(LearningPage page, LearningFilter filter, string? author)
    {
        if (page.Total == 0)
        {
            return filter.SavedOnly ? "Nothing in your list fits that. Press Save on a card to keep it there; browse with `/learning list`."
                : filter == new LearningFilter() ? "Nobody has shared a learning yet. Be the first with `/learning share`."
                : filter.Kind == LearningKind.Challenge ? "No challenge fits that. Leave out a filter, or ask one with `/challenge ask`."
                : "No learning fits that. Leave out a filter, or share one with `/learning share`.";
        }

        var components = new ComponentBuilder().WithSelectMenu(Menu(page.Items));
        if (page.Pages > 1)
        {
            components
                .WithButton("Prev", new ListState(filter, page.Number - 1).ToCustomId(), ButtonStyle.Secondary, disabled: page.Number == 1, row: 1)
                .WithButton("Next", new ListState(filter, page.Number + 1).ToCustomId(), ButtonStyle.Secondary, disabled: page.Number == page.Pages, row: 1);
        }

        return new Response(Embed: Lines(page, TitleOf(filter, author), $"Page {page.Number} of {page.Pages} · {Count(page.Total)}"), Components: components.Build());
    }

    private static string TitleOf(LearningFilter filter, string? author)
    {
        var parts = new List<string> { "Learnings" };
        if (filter.Kind is { } kind)
            parts.Add(Words.Of(kind));
        if (filter.Tag is { } tag)
            parts.Add(UserText.Line(tag.Display));
        if (filter.IsSolved is { } isSolved)
            parts.Add(isSolved ? "solved" : "open");
        if (filter.SavedOnly)
            parts.Add("saved by you");
        if (author is not null)
            parts.Add($"by {UserText.Line(author)}");

        return string.Join(" · ", parts);
    }

    private static Embed Lines(LearningPage page, string title, string footer) => new EmbedBuilder()
        .WithTitle(title)
        .WithDescription(string.Join('\n', page.Items.Take(MostLines).Select((heading, index) => $"{page.FirstPosition + index}. {Line(heading)}")))
        .WithColor(Color.Blue)
        .WithFooter(footer)
        .Build();

    internal static string Line(LearningHeading heading)
    {
        var solved = heading.IsSolved ? " · solved" : "";
        var votes = heading.HelpfulCount > 0 ? $" · {heading.HelpfulCount} helpful" : "";
        return $"**{UserText.Line(Graphemes.Cut(heading.Title, LongestTitle))}** · {Words.Of(heading.Kind)} "
            + $"by {Who.Of(heading.Author)}{solved}{votes}";
    }

    internal static SelectMenuBuilder Menu(IEnumerable<LearningHeading> headings)
    {
        var menu = new SelectMenuBuilder().WithCustomId(LearningIds.Open).WithPlaceholder("Open one");
        foreach (var heading in headings)
            menu.AddOption(Graphemes.Cut(heading.Title, LongestTitle), heading.Id.ToString(), Words.Of(heading.Kind));

        return menu;
    }

    internal static string Count(int total) => total == 1 ? "1 learning" : $"{total} learnings";
}
