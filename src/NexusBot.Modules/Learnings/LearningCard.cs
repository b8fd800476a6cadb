using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>A learning in short: long parts are cut, and a button shows them whole.</summary>
internal static class LearningCard
{
    public const string Saved = "Saved for you. See your list with `/learning list saved:True`.";
    public const string TakenOut = "It is not in your list any more.";

    private const int LongestText = 1_200;
    private const int LongestField = EmbedFieldBuilder.MaxFieldValueLength;

    /// <summary>What goes out with the card: its picture, and the first code example where the card has room for its beginning alone.</summary>
    public static IReadOnlyList<AttachedFile> Files(Learning learning, AttachedFile? picture)
    {
        var code = learning.Content.Codes is [var first, ..] && !FitsCard(first) ? CodeFiles.Of(first, number: 1) : null;
        return [.. new[] { picture, code }.OfType<AttachedFile>()];
    }

    /// <param name="mark">By which the card in a channel is found again.</param>
    /// <param name="picture">The one that goes out with it; the others are behind a button.</param>
    public static Embed Build(Learning learning, string? mark = null, AttachedFile? picture = null)
    {
        var content = learning.Content;
        var card = new EmbedBuilder()
            .WithTitle(UserText.Line(content.Title))
            .WithDescription(Graphemes.Cut(UserText.Body(content.Text), LongestText))
            .WithColor(ColorOf(content.Kind))
            .WithImageUrl(picture?.Address);
        if (content.Codes is [var code, ..])
            card.AddField(CodeTitles.Of(content.Codes.Count).First(), CodeBlock.Of(code.Source, code.Language, LongestField));
        if (learning.AcceptedSolution is { } accepted)
            card.AddField("Solution", Solution(learning, accepted));
        if (content.Links.Count > 0)
            card.AddField("Links", Links(content));
        if (content.Tags.Count > 0)
            card.AddField("Tags", string.Join(" · ", content.Tags.Select(tag => UserText.Line(tag.Display))), inline: true);

        card.AddField("Shared by", Origin(learning), inline: true);
        if (learning.Review is { } review)
            card.AddField(VerdictTitle(learning, review), Verdict(review), inline: true);

        return card.WithFooter(Footer(learning, mark)).Build();
    }

    /// <summary>What stands in the place of a card whose learning is out of sight.</summary>
    public static Embed Gone(Learning learning, string mark) => new EmbedBuilder()
        .WithDescription(learning.Deleted is null ? "The moderators keep this learning out of sight." : "This learning was deleted.")
        .WithColor(Color.LightGrey)
        .WithFooter(mark)
        .Build();

    /// <summary>What most people do stands on the card, the rest behind More.</summary>
    public static MessageComponent Buttons(Learning learning) =>
        Buttons(learning, LearningIds.Helpful(learning.Id), ("Save", LearningIds.Save(learning.Id)));

    /// <param name="helpful">The custom id of a vote, where the card stands.</param>
    /// <param name="save">How it goes into one's own list there, or out of it.</param>
    public static MessageComponent Buttons(Learning learning, string helpful, (string Label, string CustomId) save)
    {
        var buttons = new ComponentBuilder()
            .WithButton("Helpful", helpful, ButtonStyle.Success)
            .WithButton(save.Label, save.CustomId, ButtonStyle.Secondary);
        if (learning.Content.Kind == LearningKind.Challenge)
            buttons.WithButton("Solve", ChallengeIds.Solve(learning.Id), ButtonStyle.Primary);
        if (learning.Solutions.Count > 0)
            buttons.WithButton($"Solutions ({learning.Solutions.Count})", ChallengeIds.Solutions(learning.Id), ButtonStyle.Secondary);
        if (IsCut(learning))
            buttons.WithButton("Show all", LearningIds.ShowAll(learning.Id), ButtonStyle.Secondary);

        return buttons.WithButton("More", LearningIds.More(learning.Id), ButtonStyle.Secondary).Build();
    }

    public static string Counted(Learning learning) => $"Counted: {HelpfulCount(learning.HelpfulCount)}. Thank you for saying so!";

    public static string HelpfulCount(int count) => count == 1 ? "1 member found this helpful" : $"{count} members found this helpful";

    public static Color ColorOf(LearningKind kind) => kind switch
    {
        LearningKind.Technology => Color.Blue,
        LearningKind.Concept => Color.Teal,
        LearningKind.Challenge => Color.Orange,
        LearningKind.BestPractice => Color.Green,
        _ => Color.Purple,
    };

    public static bool IsCut(Learning learning) =>
        UserText.Body(learning.Content.Text).Length > LongestText
        || (learning.AcceptedSolution is { } accepted && UserText.Body(accepted.Text).Length > LongestField - Proposer(learning, accepted).Length)
        || learning.Content.Codes.Count > 1
        || learning.Content.Pictures.Count > 1
        || (learning.Content.Codes is [var code] && !FitsCard(code))
        || WholeLinks(learning.Content) < learning.Content.Links.Count;

    private static bool FitsCard(CodeExample code) => CodeBlock.Fits(code.Source, code.Language, LongestField);

    private static string Solution(Learning learning, Solution accepted)
    {
        var by = Proposer(learning, accepted);
        return Graphemes.Cut(UserText.Body(accepted.Text), LongestField - by.Length) + by;
    }

    // Nothing where it is the author's own.
    private static string Proposer(Learning learning, Solution accepted) =>
        accepted.Author == learning.Author ? "" : $"\nby {Who.Of(accepted.Author)}";

    // An address that is cut leads elsewhere.
    private static string Links(LearningContent content)
    {
        var shown = WholeLinks(content);
        return string.Join('\n', content.Links.Take(shown)) + (shown < content.Links.Count ? "\n…" : "");
    }

    private static int WholeLinks(LearningContent content)
    {
        var length = 0;
        return content.Links.TakeWhile(link => (length += link.Length + 1) < LongestField).Count();
    }

    private static string Origin(Learning learning)
    {
        var shared = $"{Who.Of(learning.Author)} {When.Relative(learning.SharedAt)}";
        return learning.OriginalAuthor is { } original ? $"{shared}, from a message of {Who.Of(original)}" : shared;
    }

    private static string VerdictTitle(Learning learning, Review review) =>
        learning.WasEditedSinceReview ? $"{Words.Of(review.Verdict)} before it was edited" : Words.Of(review.Verdict);

    private static string Verdict(Review review) => review.By is { } by
        ? $"by {Who.Of(by)} {When.Relative(review.At)}"
        : $"by a mentor {When.Relative(review.At)}";

    private static string Footer(Learning learning, string? mark)
    {
        var parts = new List<string> { Words.Of(learning.Content.Kind) };
        if (learning.Content.Pictures.Count > 1)
            parts.Add($"{learning.Content.Pictures.Count} pictures");
        if (learning.HelpfulCount > 0)
            parts.Add(HelpfulCount(learning.HelpfulCount));
        if (learning.EditedAt is not null)
            parts.Add("edited");
        if (mark is not null)
            parts.Add(mark);

        return string.Join(" · ", parts);
    }
}
