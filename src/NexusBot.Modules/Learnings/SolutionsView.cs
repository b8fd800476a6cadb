using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The proposals for a challenge, each whole and in a message of its own, the accepted one first.</summary>
internal static class SolutionsView
{
    private const int LongestPart = 4_000;

    public static IEnumerable<Response> Messages(LearningMenu menu)
    {
        var learning = menu.Learning;
        foreach (var solution in learning.Solutions.OrderByDescending(solution => solution.Id == learning.Accepted).ThenBy(solution => solution.At))
        {
            var isAccepted = solution.Id == learning.Accepted;
            var parts = Graphemes.Split(UserText.Body(solution.Text), LongestPart).ToList();
            foreach (var part in parts.SkipLast(1))
                yield return Part(learning, part).Build();

            var last = Part(learning, parts[^1])
                .WithTitle(isAccepted ? "Accepted solution" : "Proposed solution")
                .AddField("By", $"{Who.Of(solution.Author)} {When.Relative(solution.At)}")
                .Build();
            yield return new Response(Embed: last, Components: Buttons(menu, solution));
        }
    }

    private static MessageComponent? Buttons(LearningMenu menu, Solution solution)
    {
        var (id, buttons) = (menu.Learning.Id, new ComponentBuilder());
        var mayAccept = menu.Allowed.Contains(Capability.AcceptSolution) && solution.Id != menu.Learning.Accepted;
        if (mayAccept)
            buttons.WithButton("Accept", ChallengeIds.Accept(id, solution.Id), ButtonStyle.Success);
        if (menu.MayRewrite(solution))
        {
            buttons
                .WithButton("Edit", ChallengeIds.Rewrite(id, solution.Id), ButtonStyle.Secondary)
                .WithButton("Take back", ChallengeIds.TakeBack(id, solution.Id), ButtonStyle.Danger);
        }

        return mayAccept || menu.MayRewrite(solution) ? buttons.Build() : null;
    }

    private static EmbedBuilder Part(Learning learning, string text) => new EmbedBuilder()
        .WithDescription(text)
        .WithColor(LearningCard.ColorOf(learning.Content.Kind));
}
