using System.Globalization;
using Discord;
using NexusBot.Core.Learnings.Import;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Exchange;

/// <summary>What was found in a document, a page at a time. The menu holds what is wanted; whatever is taken out of it is left out.</summary>
internal static class ImportPreviewView
{
    private const int LongestTitle = 100;
    private const int LongestLine = 140;

    public static Response Show(ImportPreview preview, string id, int page)
    {
        var numbers = preview.NumbersOn(page).ToList();
        var embed = new EmbedBuilder()
            .WithTitle($"{Count(preview.Document.Drafts.Count)} in {UserText.Line(Graphemes.Cut(preview.Document.Name, LongestTitle))}")
            .WithDescription(Graphemes.Cut(
                string.Join('\n', numbers.Select(number => Line(preview, number)).Prepend($"{ByKind(preview)}\n")), EmbedBuilder.MaxDescriptionLength))
            .AddField("Credited to", Who.Of(preview.Author))
            .WithColor(Color.Blue)
            .WithFooter($"Page {page + 1} of {preview.Pages} · take out of the menu what is to be left out")
            .Build();
        return new Response(Embed: embed, Components: Components(preview, id, page, numbers));
    }

    private static MessageComponent Components(ImportPreview preview, string id, int page, List<int> numbers)
    {
        var menu = new SelectMenuBuilder()
            .WithCustomId(ImportIds.Pick(id, page))
            .WithPlaceholder("Nothing of this page")
            .WithMinValues(0)
            .WithMaxValues(numbers.Count);
        foreach (var number in numbers)
        {
            var draft = preview.Document.Drafts[number];
            menu.AddOption(
                Graphemes.Cut(draft.Title, LongestTitle), number.ToString(CultureInfo.InvariantCulture), Words.Of(draft.Kind), isDefault: preview.IsWanted(number));
        }

        var components = new ComponentBuilder()
            .WithSelectMenu(menu)
            .WithButton($"Share {preview.Wanted}", ImportIds.Share(id), ButtonStyle.Success, disabled: preview.Wanted == 0, row: 1)
            .WithButton("Cancel", ImportIds.Cancel(id), ButtonStyle.Secondary, row: 1);
        if (preview.Pages > 1)
        {
            components
                .WithButton("Prev", ImportIds.Page(id, page - 1), ButtonStyle.Secondary, disabled: page == 0, row: 2)
                .WithButton("Next", ImportIds.Page(id, page + 1), ButtonStyle.Secondary, disabled: page == preview.Pages - 1, row: 2);
        }

        return components.Build();
    }

    private static string ByKind(ImportPreview preview) => string.Join(" · ", preview.Document.Drafts
        .CountBy(draft => draft.Kind)
        .OrderBy(count => count.Key)
        .Select(count => $"{Words.Of(count.Key)}: {count.Value}"));

    private static string Line(ImportPreview preview, int number)
    {
        var draft = preview.Document.Drafts[number];
        return $"{(preview.IsWanted(number) ? "✅" : "➖")} **{UserText.Line(Graphemes.Cut(draft.Title, LongestTitle))}**{Said(draft)}";
    }

    private static string Said(LearningDraft draft)
    {
        var text = draft.Solution.Length > 0 ? draft.Solution : draft.Summary;
        return text.Length == 0 ? "" : $" {UserText.Line(Graphemes.Cut(text, LongestLine - LongestTitle))}";
    }

    internal static string Count(int count) => count == 1 ? "1 learning" : $"{count} learnings";
}
