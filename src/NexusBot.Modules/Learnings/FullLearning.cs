using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>A learning without anything cut, in as many embeds as it takes, one a message. Long code begins there and goes along as a file.</summary>
internal static class FullLearning
{
    private const int LongestPart = 4_000;
    private const int LongestCode = 2_000;
    private const int LongestBeginning = 1_000;

    public static IEnumerable<Response> Parts(Learning learning)
    {
        var content = learning.Content;
        foreach (var text in Graphemes.Split(UserText.Body(content.Text), LongestPart))
            yield return Part(learning, content.Title, text);

        foreach (var (code, title, number) in content.Codes.Zip(CodeTitles.Of(content.Codes.Count), Enumerable.Range(1, content.Codes.Count)))
            yield return Code(learning, code, title, number);

        if (learning.AcceptedSolution is { } accepted)
        {
            foreach (var solution in Graphemes.Split(UserText.Body(accepted.Text), LongestPart))
                yield return Part(learning, "Solution", solution);
        }

        if (content.Links.Count > 0)
            yield return Part(learning, "Links", string.Join('\n', content.Links));
    }

    private static Response Code(Learning learning, CodeExample code, string title, int number)
    {
        var isShort = CodeBlock.Fits(code.Source, code.Language, LongestCode);
        var shown = CodeBlock.Of(code.Source, code.Language, isShort ? LongestCode : LongestBeginning);
        return new Response(Embed: Part(learning, title, shown)) { Files = isShort ? [] : [CodeFiles.Of(code, number)] };
    }

    private static Embed Part(Learning learning, string title, string text) => new EmbedBuilder()
        .WithTitle(UserText.Line(title))
        .WithDescription(text)
        .WithColor(LearningCard.ColorOf(learning.Content.Kind))
        .Build();
}
