using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;

namespace NexusBot.Modules.Messaging;

/// <summary>The threads at cards. One that rests in the archive is asked for: after a start nobody tells us of it.</summary>
internal sealed class CardThreads(DiscordSocketClient client, IOutboxStore outbox, SendingPace pace)
{
    // A thread that begins at a message has the message's id.
    public async Task<IMessageChannel?> FindAsync(Address.Thread thread, RequestOptions options) =>
        (await outbox.FindAsync(thread.CardKind, thread.Subject, options.CancelToken))?.Sent is { } card
            ? await FindAsync(new ChannelId(card.Message.Value), options)
            : null;

    public async Task<IThreadChannel?> FindAsync(ChannelId thread, RequestOptions options)
    {
        if (client.GetChannel(thread.Value) is IThreadChannel known)
            return known;

        try
        {
            await pace.TakeTurnAsync(options.CancelToken);
            return await ((IDiscordClient)client).GetChannelAsync(thread.Value, CacheMode.AllowDownload, options) as IThreadChannel;
        }
        catch (HttpException refused) when (refused.HttpCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
