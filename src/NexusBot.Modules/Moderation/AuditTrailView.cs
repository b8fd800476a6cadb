using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Learnings;
using NexusBot.Core.Moderation;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Dispatch;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Moderation;

/// <summary>The trail of changes as moderators read it: a line each, with the way to the card of what was changed where one stands.</summary>
public sealed class AuditTrailView(IOutboxStore outbox)
{
    private static readonly string[] s_cards = [Learning.CardKind, Session.CardKind, SessionPoll.CardKind];

    public async Task<Response> ShowAsync(AuditPage page, CancellationToken cancellationToken)
    {
        if (page.Total == 0)
            return Nothing(page.Actor);

        var lines = new List<string>(page.Items.Count);
        foreach (var entry in page.Items)
            lines.Add($"- {AuditSentences.Of(entry)}{await LinkAsync(entry, cancellationToken)} {When.Short(entry.At)}");

        var embed = new EmbedBuilder()
            .WithTitle("Who changed what")
            .WithDescription(string.Join('\n', lines))
            .WithColor(Color.Orange)
            .WithFooter($"Page {page.Number} of {page.Pages} · {(page.Total == 1 ? "1 change" : $"{page.Total} changes, newest first")}")
            .Build();
        return new Response(Embed: embed, Components: Buttons(page));
    }

    private static string Nothing(MemberId? actor) => actor is { } member
        ? $"Nothing that {Who.Of(member)} did is on record. What former members did stands in `/hub audit`, without their names."
        : "Nothing was changed yet. What moderators choose with `/hub`, and what is done to the learnings and sessions of others, will stand here.";

    private static MessageComponent? Buttons(AuditPage page) => page.Pages == 1 ? null : new ComponentBuilder()
        .WithButton("Prev", AuditIds.Page(page.Number - 1, page.Actor), ButtonStyle.Secondary, disabled: page.Number == 1)
        .WithButton("Next", AuditIds.Page(page.Number + 1, page.Actor), ButtonStyle.Secondary, disabled: page.Number == page.Pages)
        .Build();

    private async Task<string> LinkAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(entry.After, "N", out var thing))
            return "";

        foreach (var card in s_cards)
        {
            if ((await outbox.FindAsync(card, thing, cancellationToken))?.Sent is { } place)
                return $" [Go there]({JumpLink.To(entry.Guild, place)})";
        }

        return "";
    }
}
