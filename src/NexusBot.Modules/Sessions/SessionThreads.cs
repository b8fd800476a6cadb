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
internal sealed class SessionThreads(
    ISessionStore sessions, IOutboxStore outbox, CardThreads threads, DiscordSocketClient client, SendingPace pace, TimeProvider time) : IMirror
{
    private const int LongestName = 100;
    private const int LongestPauseExponent = 6;

    public string Kind => Session.ThreadKind;

    public Task<EarlierSend> FindEarlierAsync(OutboxClaim claim, RequestOptions options) => Task.FromResult<EarlierSend>(new EarlierSend.NotThere());

    public async Task<SendResult> ShowAsync(OutboxClaim claim, RequestOptions options)
    {
        var session = await sessions.FindAsync(claim.Entry.Guild, new SessionId(claim.Entry.Subject), options.CancelToken);
        if (claim.Entry.Sent is { } thread)
            return await RenameAsync(session, thread, options);
        if (session is not { IsOpen: true }
            || await outbox.FindAsync(Session.CardKind, session.Id.Value, options.CancelToken) is not { ParkedReason: null } card)
            return new SendResult.Withdrawn();
        if (card.Sent is not { } place)
            return new SendResult.TryLater(time.GetCurrentInstant() + UntilTheCard(claim.Entry));

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

    private static Duration UntilTheCard(OutboxEntry entry) => Duration.FromSeconds(1 << Math.Clamp(entry.Attempts - 1, 0, LongestPauseExponent));

    // What others wrote in it stays; the words of whoever had themselves erased do not. Nothing is renamed in the archive.
    private async Task<SendResult> RenameAsync(Session? session, MessagePlace place, RequestOptions options)
    {
        var name = Graphemes.Cut(session?.Content.Title ?? SessionContent.NoTitle, LongestName);
        if (await threads.FindAsync(place.Channel, options) is { } thread && thread.Name != name)
        {
            await pace.TakeTurnAsync(options.CancelToken);
            await thread.ModifyAsync(
                changed =>
                {
                    changed.Name = name;
                    changed.Archived = false;
                },
                options);
        }

        return session is null ? new SendResult.Withdrawn() : new SendResult.Sent(place);
    }
}
