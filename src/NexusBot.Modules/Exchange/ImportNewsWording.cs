using Discord;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Modules.Learnings;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Exchange;

/// <summary>The one message that tells a channel of an import. Any of the first learnings opens from it.</summary>
internal sealed class ImportNewsWording(ILearningArchive archive, ILearningStore learnings) : IWording
{
    private const int MostShown = 20;
    private const int LongestTitle = 100;

    public string Kind => ImportNews.MessageKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await archive.FindNewsAsync(claim.Entry.Guild, claim.Entry.Subject, cancellationToken) is not { } news)
            return null;

        var shown = (await learnings.ListHeadingsAsync(news.Guild, cancellationToken)).ToDictionary(heading => heading.Id);
        var came = news.Learnings.Select(id => shown.GetValueOrDefault(id)).OfType<LearningHeading>().ToList();
        if (came.Count == 0)
            return null;

        var menu = new SelectMenuBuilder().WithCustomId(LearningIds.Open).WithPlaceholder("Open one");
        foreach (var heading in came.Take(MostShown))
            menu.AddOption(Graphemes.Cut(heading.Title, LongestTitle), heading.Id.ToString(), Words.Of(heading.Kind));

        return new OutgoingMessage(Embed(news, came, FooterMark.Of(claim)), new ComponentBuilder().WithSelectMenu(menu).Build());
    }

    private static Embed Embed(ImportNews news, List<LearningHeading> came, string mark)
    {
        var lines = came.Take(MostShown).Select(heading => $"- **{UserText.Line(Graphemes.Cut(heading.Title, LongestTitle))}** · {Words.Of(heading.Kind)}");
        var more = came.Count > MostShown ? $"\n… and {came.Count - MostShown} more: `/learning list`" : "";
        var by = string.Join(" · ", came.Select(heading => heading.Author).Distinct().Take(3).Select(author => Who.Of(author)));
        return new EmbedBuilder()
            .WithTitle(came.Count == 1 ? "1 learning was imported" : $"{came.Count} learnings were imported")
            .WithDescription(Graphemes.Cut(string.Join('\n', lines), EmbedBuilder.MaxDescriptionLength - more.Length) + more)
            .AddField("Learned by", by, inline: true)
            .AddField("Imported", news.By is { } who ? $"by {Who.Of(who)} {When.Relative(news.At)}" : When.Relative(news.At), inline: true)
            .WithColor(Color.Blue)
            .WithFooter(mark)
            .Build();
    }
}
