using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>What stands behind More: a row for everybody, then what only some may do.</summary>
internal static class LearningMenuView
{
    /// <param name="said">What came of what was pressed in it.</param>
    public static Response Build(LearningMenu menu, string? said = null)
    {
        var (learning, components) = (menu.Learning, new ComponentBuilder());
        components.WithButton("Discuss", LearningIds.Discuss(learning.Id), ButtonStyle.Secondary, row: 0);
        if (!menu.IsOwn)
            components.WithButton("Report", ReportIds.Report(learning.Id), ButtonStyle.Secondary, row: 0);
        if (menu.Allowed.Contains(Capability.EditLearning))
        {
            components
                .WithButton("Edit", LearningIds.Edit(learning.Id), ButtonStyle.Primary, row: 1)
                .WithButton("History", EditIds.History(learning.Id), ButtonStyle.Secondary, row: 1);
        }

        if (menu.Allowed.Contains(Capability.DeleteLearning))
            components.WithButton("Delete", EditIds.Delete(learning.Id), ButtonStyle.Danger, row: 1);
        if (menu.Allowed.Contains(Capability.ReviewLearning))
            AddReviews(components, menu);

        var title = $"**{UserText.Line(learning.Content.Title)}**";
        return new Response(said is null ? title : $"{said}\n{title}", Components: components.Build());
    }

    private static void AddReviews(ComponentBuilder components, LearningMenu menu)
    {
        var learning = menu.Learning;
        var standing = learning.WasEditedSinceReview ? null : learning.Review?.Verdict;
        foreach (var verdict in Enum.GetValues<ReviewVerdict>().Where(verdict => verdict != standing && !(menu.IsOwn && verdict == ReviewVerdict.Verified)))
            components.WithButton(Words.Of(verdict), LearningIds.Review(learning.Id, verdict, learning.Version), ButtonStyle.Secondary, row: 2);
        if (learning.Review is { } review)
        {
            components.WithButton(
                $"Take back “{Words.Of(review.Verdict)}”", LearningIds.Review(learning.Id, verdict: null, learning.Version), ButtonStyle.Secondary, row: 2);
        }
    }
}
