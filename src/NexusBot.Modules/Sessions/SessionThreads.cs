using Discord;
using Discord.Net;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Sessions;
using NexusBot.Modules.Messaging;
using NexusBot.Modules.Rendering;
using NodaTime;
using NodaTime.Extensions;

namespace NexusBot.Modules.Sessions;

/// <summary>Opens the thread at a session's card. Discord gives a message one thread at most, so to open it again does no harm.</summary>
internal sealed class SessionThreads(ISessionStore sessions, IOutboxStore outbox, DiscordSocketClient client, SendingPace pace, TimeProvider time) : IMirror
{
    private const int LongestName = 100;
    private static readonly Duration s_untilTheCard = Duration.FromSeconds(5);

    public string Kind => Session.ThreadKind;

    public Task<EarlierSend> FindEarlierAsync(OutboxClaim claim, RequestOptions options) => Task.FromResult<EarlierSend>(new EarlierSend.NotThere());

    public async Task<SendResult> ShowAsync(OutboxClaim claim, RequestOptions options)
    {
        if (await sessions.FindAsync(claim.Entry.Guild, new SessionId(claim.Entry.Subject), options.CancelToken) is not { IsOpen: true } session)
            return new SendResult.Withdrawn();
        if (await outbox.FindAsync(Session.CardKind, session.Id.Value, options.CancelToken) is not { ParkedReason: null } card)
            return new SendResult.Withdrawn();
        if (card.Sent is not { } place)
            return new SendResult.TryLater(time.GetCurrentInstant() + s_untilTheCard);

        await pace.TakeTurnAsync(options.CancelToken);
        if (client.GetChannel(place.Channel.Value) is not SocketTextChannel channel
            || await channel.GetMessageAsync(place.Message.Value, options) is not { } message)
            return new SendResult.Withdrawn();

        await OpenAsync(channel, message, session, options);
        return new SendResult.Sent(new MessagePlace(new ChannelId(message.Id), new MessageId(message.Id)));
    }

    private async Task OpenAsync(SocketTextChannel channel, IMessage message, Session session, RequestOptions options)
    {
        await pace.TakeTurnAsync(options.CancelToken);
        try
        {
            await channel.CreateThreadAsync(
                Graphemes.Cut(session.Content.Title, LongestName), ThreadType.PublicThread, ThreadArchiveDuration.OneWeek, message, options: options);
        }
        catch (HttpException refused) when (refused.DiscordCode is DiscordErrorCode.MessageAlreadyContainsThread)
        {
            // It was opened before, and the answer got lost.
        }
    }
}
