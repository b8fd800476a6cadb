using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Members;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>What members are told without having asked, one sentence each, in one direct message.</summary>
internal sealed class NoticeWording(NoticeService notices, IEnumerable<INoticeRoom> rooms, HubFooter footer) : IWording
{
    private const int MostLines = 10;

    // Discord has room for five, and the last one holds what changes all of it.
    private const int MostRows = 4;
    private const int LongestText = EmbedBuilder.MaxDescriptionLength - 200;

    public string Kind => NoticeBundle.OutboxKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        if (await notices.FindAsync(claim.Entry.Guild, claim.Entry.Subject, cancellationToken) is not { } bundle)
            return null;

        var lines = new List<(string Subject, NoticeLine Line)>();
        foreach (var room in rooms)
        {
            foreach (var notice in bundle.Notices.Where(notice => room.Has(notice.Kind)))
            {
                if (await room.WordAsync(notice, bundle, cancellationToken) is { } line && !lines.Exists(other => other.Line.Text == line.Text))
                    lines.Add((room.Subject, line));
            }
        }

        return lines.Count == 0 ? null : Word(bundle, lines, footer.Of(claim));
    }

    private static OutgoingMessage Word(NoticeBundle bundle, List<(string Subject, NoticeLine Line)> lines, string footer)
    {
        var shown = Fitting(lines.ConvertAll(each => WithLink(each.Line, bundle.Guild)));
        var more = lines.Count > shown.Count ? $"\n… and {lines.Count - shown.Count} more" : "";
        var embed = new EmbedBuilder()
            .WithTitle($"About {string.Join(" and ", lines.Select(each => each.Subject).Distinct())}")
            .WithDescription($"{string.Join('\n', shown.Select(line => line.Text))}{more}\n\nWhat I tell you is yours to choose: here below, or with `/profile notifications` in the server.")
            .WithColor(Color.Blue)
            .WithFooter(footer)
            .Build();
        return new OutgoingMessage(embed, Buttons(shown, bundle.Guild));
    }

    private static NoticeLine WithLink(NoticeLine line, GuildId guild) =>
        line.Place is { } place ? line with { Text = $"{line.Text} [Go there]({JumpLink.To(guild, place)})" } : line;

    // Thanks may be long, and what is escaped in them is longer still: a message that is too long would never come, nor any after it.
    private static List<NoticeLine> Fitting(List<NoticeLine> lines)
    {
        var length = 0;
        return [.. lines.Take(MostLines).TakeWhile(line => (length += line.Text.Length + 1) <= LongestText)];
    }

    private static MessageComponent Buttons(List<NoticeLine> lines, GuildId guild)
    {
        // Discord refuses the whole message where two have the same id.
        var used = new HashSet<string>(StringComparer.Ordinal);
        var rows = lines.Select(line => line.Buttons.Where(button => used.Add(button.CustomId!)).ToList()).Where(row => row.Count > 0).Take(MostRows).ToList();
        var components = new ComponentBuilder();
        foreach (var (row, buttons) in rows.Index())
        {
            foreach (var button in buttons)
                components.WithButton(button, row);
        }

        return components.WithButton("Choose what I tell you", NotificationIds.Open(guild), ButtonStyle.Secondary, row: rows.Count).Build();
    }
}
