using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>A learning in short: long parts are cut, and a button shows them whole.</summary>
internal static class LearningCard
{
    private const int LongestText = 1_200;
    private const int LongestField = EmbedFieldBuilder.MaxFieldValueLength;

    /// <summary>The card as one member looks it up.</summary>
    public static Response Show(Learning learning) => new(Embed: Build(learning), Components: Buttons(learning));

    /// <param name="mark">By which the card in a channel is found again.</param>
    public static Embed Build(Learning learning, string? mark = null)
    {
        var content = learning.Content;
        var card = new EmbedBuilder()
            .WithTitle(UserText.Line(content.Title))
            .WithDescription(Graphemes.Cut(UserText.Body(content.Text), LongestText))
            .WithColor(ColorOf(content.Kind));
        if (content.Code is { } code)
            card.AddField("Example", CodeBlock.Of(code.Source, code.Language, LongestField));
        if (content.Solution is { } solution)
            card.AddField("Solution", Graphemes.Cut(UserText.Body(solution), LongestField));
        if (content.Tags.Count > 0)
            card.AddField("Tags", string.Join(" · ", content.Tags.Select(tag => UserText.Line(tag.Display))), inline: true);

        return card
            .AddField("Shared by", $"{MentionUtils.MentionUser(learning.Author.Value)} {When.Relative(learning.SharedAt)}", inline: true)
            .WithFooter(Footer(learning, mark))
            .Build();
    }

    public static MessageComponent Buttons(Learning learning)
    {
        var buttons = new ComponentBuilder()
            .WithButton("Helpful", LearningIds.Helpful(learning.Id), ButtonStyle.Success)
            .WithButton("Edit", LearningIds.Edit(learning.Id), ButtonStyle.Secondary);
        if (IsCut(learning.Content))
            buttons.WithButton("Show all", LearningIds.ShowAll(learning.Id), ButtonStyle.Secondary);

        return buttons.Build();
    }

    public static string HelpfulCount(int count) => count == 1 ? "1 member found this helpful" : $"{count} members found this helpful";

    public static Color ColorOf(LearningKind kind) => kind switch
    {
        LearningKind.Technology => Color.Blue,
        LearningKind.Concept => Color.Teal,
        LearningKind.Challenge => Color.Orange,
        LearningKind.BestPractice => Color.Green,
        _ => Color.Purple,
    };

    private static bool IsCut(LearningContent content) =>
        UserText.Body(content.Text).Length > LongestText
        || (content.Solution is { } solution && UserText.Body(solution).Length > LongestField)
        || (content.Code is { } code && !CodeBlock.Fits(code.Source, code.Language, LongestField));

    private static string Footer(Learning learning, string? mark)
    {
        var parts = new List<string> { Words.Of(learning.Content.Kind) };
        if (learning.HelpfulCount > 0)
            parts.Add(HelpfulCount(learning.HelpfulCount));
        if (learning.EditedAt is not null)
            parts.Add("edited");
        if (mark is not null)
            parts.Add(mark);

        return string.Join(" · ", parts);
    }
}
