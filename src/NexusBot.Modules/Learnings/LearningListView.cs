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
            return filter == new LearningFilter()
                ? "Nobody has shared a learning yet. Be the first with `/learning share`."
                : "No learning fits that. Leave out a filter, or share one with `/learning share`.";
        }

        var components = new ComponentBuilder().WithSelectMenu(Menu(page));
        if (page.Pages > 1)
        {
            components
                .WithButton("Prev", new ListState(filter, page.Number - 1).ToCustomId(), ButtonStyle.Secondary, disabled: page.Number == 1, row: 1)
                .WithButton("Next", new ListState(filter, page.Number + 1).ToCustomId(), ButtonStyle.Secondary, disabled: page.Number == page.Pages, row: 1);
        }

        return new Response(Embed: Lines(page, TitleOf(filter, author), $"Page {page.Number} of {page.Pages} · {Count(page.Total)}"), Components: components.Build());
    }

    public static Response Found(LearningPage page, string query)
    {
        if (page.Total == 0)
        {
            return $"Nothing found for “{UserText.Line(query)}”. Try fewer words or a tag, browse with `/learning list`, "
                + "or be the one who shares it: `/learning share`.";
        }

        var components = new ComponentBuilder().WithSelectMenu(Menu(page)).Build();
        return new Response(Embed: Lines(page, "Found", $"{Count(page.Total)}, best match first"), Components: components);
    }

    private static string TitleOf(LearningFilter filter, string? author)
    {
        var parts = new List<string> { "Learnings" };
        if (filter.Kind is { } kind)
            parts.Add(Words.Of(kind));
        if (filter.Tag is { } tag)
            parts.Add(UserText.Line(tag.Display));
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

    private static string Line(LearningHeading heading)
    {
        var votes = heading.HelpfulCount > 0 ? $" · {heading.HelpfulCount} helpful" : "";
        return $"**{UserText.Line(Graphemes.Cut(heading.Title, LongestTitle))}** · {Words.Of(heading.Kind)} "
            + $"by {MentionUtils.MentionUser(heading.Author.Value)}{votes}";
    }

    private static SelectMenuBuilder Menu(LearningPage page)
    {
        var menu = new SelectMenuBuilder().WithCustomId(LearningIds.Open).WithPlaceholder("Open one");
        foreach (var heading in page.Items)
            menu.AddOption(Graphemes.Cut(heading.Title, LongestTitle), heading.Id.ToString(), Words.Of(heading.Kind));

        return menu;
    }

    private static string Count(int total) => total == 1 ? "1 learning" : $"{total} learnings";
}
