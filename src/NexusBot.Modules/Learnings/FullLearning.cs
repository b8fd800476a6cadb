using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>A learning without anything cut, in as many embeds as it takes, one a message.</summary>
internal static class FullLearning
{
    private const int LongestPart = 4_000;
    private const int LongestCode = 3_900;   // leaves room for the fences, and for what keeps code from closing them

    public static IEnumerable<Embed> Parts(Learning learning)
    {
        var content = learning.Content;
        foreach (var text in Graphemes.Split(UserText.Body(content.Text), LongestPart))
            yield return Part(learning, content.Title, text);

        foreach (var (code, title) in content.Codes.Zip(CodeTitles.Of(content.Codes.Count)))
        {
            foreach (var source in Graphemes.Split(code.Source, LongestCode).SelectMany(piece => Graphemes.Split(CodeBlock.Defuse(piece), LongestCode)))
                yield return Part(learning, title, CodeBlock.Of(source, code.Language, EmbedBuilder.MaxDescriptionLength));
        }

        if (learning.AcceptedSolution is { } accepted)
        {
            foreach (var solution in Graphemes.Split(UserText.Body(accepted.Text), LongestPart))
                yield return Part(learning, "Solution", solution);
        }

        if (content.Links.Count > 0)
            yield return Part(learning, "Links", string.Join('\n', content.Links));
    }

    private static Embed Part(Learning learning, string title, string text) => new EmbedBuilder()
        .WithTitle(UserText.Line(title))
        .WithDescription(text)
        .WithColor(LearningCard.ColorOf(learning.Content.Kind))
        .Build();
}
