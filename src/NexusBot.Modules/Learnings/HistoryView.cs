using System.Globalization;
using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>Who changed what in a learning, and what it said before.</summary>
internal static class HistoryView
{
    private const int LongestTitle = 60;
    private const int LongestText = 1_500;
    private const int LongestField = EmbedFieldBuilder.MaxFieldValueLength;

    public static Response List(LearningHistory history)
    {
        var lines = history.Versions.Select((version, index) => Line(version, history.Versions.ElementAtOrDefault(index + 1)));
        var embed = new EmbedBuilder()
            .WithTitle(Graphemes.Cut($"History of {UserText.Line(history.Learning.Content.Title)}", EmbedBuilder.MaxTitleLength))
            .WithDescription(string.Join('\n', lines))
            .WithColor(Color.Blue)
            .Build();
        return new Response(Embed: embed, Components: new ComponentBuilder().WithSelectMenu(Menu(history)).Build());
    }

    public static Response Show(LearningHistory history, LearningVersion version)
    {
        var content = version.Content;
        var embed = new EmbedBuilder()
            .WithTitle(UserText.Line(content.Title))
            .WithDescription(Graphemes.Cut(UserText.Body(content.Text), LongestText))
            .WithColor(LearningCard.ColorOf(content.Kind))
            .WithFooter($"Version {version.Number} of {history.Learning.Version}");
        if (content.Codes is [var code, ..])
            embed.AddField(CodeTitles.Of(content.Codes.Count).First(), CodeBlock.Of(code.Source, code.Language, LongestField));
        if (content.Pictures.Count > 0)
            embed.AddField("Pictures", string.Join('\n', content.Pictures.Select(picture => UserText.Line(picture.Name))));
        if (version.Solution is { } solution)
            embed.AddField("Solution", Graphemes.Cut(UserText.Body(solution), LongestField));

        var isCurrent = version.Number == history.Learning.Version;
        var components = isCurrent
            ? null
            : new ComponentBuilder()
                .WithButton("Restore this", EditIds.Restore(history.Learning.Id, history.Learning.Version, version.Number), ButtonStyle.Secondary)
                .Build();
        return new Response(isCurrent ? "This is what it says now." : null, embed.Build(), components);
    }

    private static string Line(LearningVersion version, LearningVersion? before)
    {
        var by = version.By is { } member ? Who.Of(member) : "somebody";
        return $"{version.Number}. {When.Relative(version.At)} by {by}: {(before is null ? "the oldest that is kept" : Changes(before, version))}";
    }

    private static string Changes(LearningVersion before, LearningVersion after)
    {
        var (old, now) = (before.Content, after.Content);
        string[] parts =
        [
            old.Title != now.Title ? "title" : "",
            old.Text != now.Text ? "text" : "",
            !old.Codes.SequenceEqual(now.Codes) ? "code" : "",
            before.Solution != after.Solution ? "solution" : "",
            !old.Links.SequenceEqual(now.Links) ? "links" : "",
            !old.Tags.SequenceEqual(now.Tags) ? "tags" : "",
            !old.Pictures.SequenceEqual(now.Pictures) ? "pictures" : "",
        ];
        var changed = string.Join(", ", parts.Where(part => part.Length > 0));
        return changed.Length > 0 ? changed : "nothing";
    }

    private static SelectMenuBuilder Menu(LearningHistory history)
    {
        var menu = new SelectMenuBuilder().WithCustomId(EditIds.Version(history.Learning.Id)).WithPlaceholder("Look at one");
        foreach (var version in history.Versions.Take(SelectMenuBuilder.MaxOptionCount))
            menu.AddOption($"{version.Number}: {Graphemes.Cut(version.Content.Title, LongestTitle)}", version.Number.ToString(CultureInfo.InvariantCulture));

        return menu;
    }
}
