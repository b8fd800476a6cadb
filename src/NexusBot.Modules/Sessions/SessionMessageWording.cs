using Discord;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

/// <summary>What one member is told of a session: by direct message, and where those are closed by a call in its thread.</summary>
internal sealed class SessionMessageWording(ISessionStore sessions, IOutboxStore outbox, HubFooter footer, TimeProvider time) : IWording
{
    private static readonly Duration s_late = Duration.FromMinutes(1);

    public string Kind => SessionMessage.OutboxKind;

    public async Task<OutgoingMessage?> WordAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var (guild, now) = (claim.Entry.Guild, time.GetCurrentInstant());
        if (await sessions.FindMessageAsync(guild, new SessionMessageId(claim.Entry.Subject), cancellationToken) is not { } message
            || await sessions.FindAsync(guild, message.Session, cancellationToken) is not { } session
            || !IsStillTrue(message, session, now))
            return null;

        var card = (await outbox.FindAsync(Session.CardKind, session.Id.Value, cancellationToken))?.Sent;
        return claim.Entry.Address is Address.DirectMessage
            ? new OutgoingMessage(Build(message, session, claim, now).Build(), Buttons(session, card, message.News, isDirect: true))
            : new OutgoingMessage(
                Build(message, session, claim, now).AddField("Why here?", "Your direct messages are closed, so I tell you here.").Build(),
                Buttons(session, card, message.News, isDirect: false))
            {
                Mentioned = [message.To.Value],
            };
    }

    // What was overtaken on its way is not told.
    private static bool IsStillTrue(SessionMessage message, Session session, Instant now) => message.News switch
    {
        SessionNews.Cancelled => session.State == SessionState.Cancelled && now < session.End,
        SessionNews.Reminder => SessionCard.IsOpen(session, now) && session.Start == message.Start,
        SessionNews.Seat => SessionCard.IsOpen(session, now) && session.HasSeat(message.To),
        SessionNews.Hostless => SessionCard.IsOpen(session, now) && session.IsHostless && session.Counts(message.To),
        _ => SessionCard.IsOpen(session, now) && session.Counts(message.To),
    };

    // Where others see it, the buttons of the card are near.
    private static MessageComponent Buttons(Session session, MessagePlace? card, SessionNews news, bool isDirect)
    {
        var buttons = new ComponentBuilder();
        if (isDirect && news == SessionNews.Hostless)
            buttons.WithButton("Take it over", SessionIds.Lead(session.Id), ButtonStyle.Primary);
        if (isDirect && news != SessionNews.Cancelled)
            buttons.WithButton("I can't come", SessionIds.Decline(session.Id), ButtonStyle.Secondary);
        if (card is { } place)
            buttons.WithButton("Go to the session", style: ButtonStyle.Link, url: JumpLink.To(session.Guild, place));

        return buttons.Build();
    }

    private EmbedBuilder Build(SessionMessage message, Session session, OutboxClaim claim, Instant now)
    {
        var embed = new EmbedBuilder()
            .WithTitle(UserText.Line(session.Content.Title))
            .WithDescription(Say(message.News, session))
            .WithColor(message.News == SessionNews.Cancelled ? Color.LightGrey : Color.Blue)
            .WithFooter(footer.Of(claim));
        if (message.News != SessionNews.Cancelled)
            embed.AddField("Where", SessionCard.PlaceOf(session.Content), inline: true);
        if (now - message.Due > s_late && message.News == SessionNews.Reminder)
            embed.AddField("Late", $"This reminder was due {When.Full(message.Due)}. Sorry for the delay.");

        return embed;
    }

    private static string Say(SessionNews news, Session session) => news switch
    {
        SessionNews.Reminder => $"It begins {When.Relative(session.Start)}: {When.Full(session.Start)}.",
        SessionNews.Seat => $"A seat is free, and it is yours: {When.Full(session.Start)}. If you cannot come any more, say so, and the next one gets it.",
        SessionNews.Moved => $"It was moved to {When.Full(session.Start)} ({When.Relative(session.Start)}), and your reminders move along.",
        SessionNews.Hostless when session.Repeats is null =>
            $"Its host is no longer here. It takes place all the same, {When.Full(session.Start)}, and whoever would like to lead it can take it over.",
        SessionNews.Hostless =>
            $"Its host is no longer here. It takes place all the same, {When.Full(session.Start)}."
            + " If one of you takes it over, it comes again as before; else this is the last time.",
        _ => $"It was cancelled. It would have begun {When.Full(session.Start)}.",
    };
}
