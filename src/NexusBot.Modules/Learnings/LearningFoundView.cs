using Discord;
using NexusBot.Core;
using NexusBot.Core.Learnings.Search;
using NexusBot.Core.Texts;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>What a search found: a list with a snippet each, its pages, and what was perhaps meant.</summary>
internal static class LearningFoundView
{
    private const int LongestMeant = 60;

    public static Response Of(FoundLearnings found, MemberId searcher, Drafts drafts)
    {
        var (page, typed) = (found.Page, new TypedSearch(found.Typed));
        var components = new ComponentBuilder();
        if (page.Total > 0)
            components.WithSelectMenu(LearningListView.Menu(page.Items));
        if (page.Pages > 1)
        {
            components
                .WithButton("Prev", Turn(typed, page.Number - 1), ButtonStyle.Secondary, disabled: page.Number == 1, row: 1)
                .WithButton("Next", Turn(typed, page.Number + 1), ButtonStyle.Secondary, disabled: page.Number == page.Pages, row: 1);
        }

        if (found.DidYouMean is { } meant)
            components.WithButton(Graphemes.Cut($"Did you mean: {meant}", LongestMeant), Turn(new TypedSearch(meant), 1), row: 2);

        var nothing = Nothing(found.Typed);
        return page.Total == 0 ? new Response(nothing, Components: components.Build()) : new Response(Embed: Lines(found), Components: components.Build());

        string Turn(TypedSearch search, int number) => LearningIds.Found(number, search.ToKey(drafts, searcher));
    }

    private static string Nothing(string typed) => TypedText.IsBlank(typed)
        ? "Nobody has shared a learning yet. Be the first with `/learning share`."
        : $"Nothing found for “{UserText.Line(typed)}”. Try fewer words or a tag, browse with `/learning list`, "
            + "or be the one who shares it: `/learning share`.";

    private static Embed Lines(FoundLearnings found)
    {
        var page = found.Page;
        var count = LearningListView.Count(page.Total);
        var lines = page.Items.Select((heading, index) => $"{page.FirstPosition + index}. {LearningListView.Line(heading)}").ToList();

        // The best get their snippets first, as long as there is room for the other lines.
        var room = EmbedBuilder.MaxDescriptionLength - lines.Sum(line => line.Length + 1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!found.Snippets.TryGetValue(page.Items[i].Id, out var snippet) || $"\n> {SnippetText.Of(snippet)}" is not { } shown || shown.Length > room)
                continue;

            lines[i] += shown;
            room -= shown.Length;
        }

        return new EmbedBuilder()
            .WithTitle("Found")
            .WithDescription(string.Join('\n', lines))
            .WithColor(Color.Blue)
            .WithFooter(page.Pages == 1 ? $"{count}, best match first" : $"Page {page.Number} of {page.Pages} · {count}, best match first")
            .Build();
    }
}
