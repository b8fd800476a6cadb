using Discord;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Dispatch;

namespace NexusBot.Modules.Learnings;

/// <summary>Asks, before a learning is posted, whether it is known already.</summary>
internal static class SimilarLearningsView
{
    /// <param name="draft">Under which what was typed is kept.</param>
    public static Response Of(IReadOnlyList<LearningHeading> similar, string draft) => new(
        Embed: new EmbedBuilder()
            .WithTitle("Already known?")
            .WithDescription(string.Join(
                '\n',
                ["This reads much like what you wrote:", .. similar.Select(heading => $"• {LearningListView.Line(heading)}")]))
            .WithFooter("Yours is not posted yet; I keep it for 15 minutes.")
            .WithColor(Color.Gold)
            .Build(),
        Components: new ComponentBuilder()
            .WithSelectMenu(LearningListView.Menu(similar))
            .WithButton("Post mine anyway", LearningIds.Anyway(draft), row: 1)
            .WithButton("Edit mine", LearningIds.Again(draft), ButtonStyle.Secondary, row: 1)
            .Build());
}
