using System.Net;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Messaging;

/// <summary>
/// Private threads for single entries of the outbox. Each bears its entry's mark in its name: Discord has nothing else by which one that
/// was opened before a crash could be known again.
/// </summary>
internal sealed class PrivateThreads(DiscordSocketClient client, SendingPace pace)
{
    private const int LongestName = 100;

    /// <summary>The thread that was opened for this entry, if there is one.</summary>
    public SocketThreadChannel? Find(OutboxEntry entry, ChannelId beside) => client.GetGuild(entry.Guild.Value)?.ThreadChannels
        .FirstOrDefault(thread => thread.CategoryId == beside.Value && thread.Name.EndsWith(entry.Mark, StringComparison.Ordinal));

    /// <summary>
    /// The entry's thread, with everybody in it whom the message mentions; the channel itself where no thread can be opened; null where
    /// there is no such channel.
    /// </summary>
    public async Task<IMessageChannel?> OpenAsync(OutboxEntry entry, ChannelId beside, OutgoingMessage message, RequestOptions options)
    {
        if (client.GetGuild(entry.Guild.Value)?.GetTextChannel(beside.Value) is not { } channel)
            return null;
        if (Find(entry, beside) is not { } thread)
        {
            thread = await TryCreateAsync(channel, NameOf(entry, message), options);
            if (thread is null)
                return channel;
        }

        foreach (var member in message.Mentioned)
            await AddAsync(thread, member, options);
        return thread;
    }

    private static string NameOf(OutboxEntry entry, OutgoingMessage message) =>
        $"{Graphemes.Cut(message.ThreadName, LongestName - entry.Mark.Length - 3)} · {entry.Mark}";

    private async Task<SocketThreadChannel?> TryCreateAsync(SocketTextChannel channel, string name, RequestOptions options)
    {
        try
        {
            await pace.TakeTurnAsync(options.CancelToken);
            return await channel.CreateThreadAsync(
                name, ThreadType.PrivateThread, ThreadArchiveDuration.OneWeek, invitable: false, options: options);
        }
        catch (HttpException refused) when (refused is { HttpCode: HttpStatusCode.Forbidden } or { DiscordCode: DiscordErrorCode.MaximumActiveThreadsReached })
        {
            return null;
        }
    }

    private async Task AddAsync(SocketThreadChannel thread, ulong member, RequestOptions options)
    {
        await pace.TakeTurnAsync(options.CancelToken);
        if (await ((IGuild)thread.Guild).GetUserAsync(member, CacheMode.AllowDownload, options) is not { } user)
            return;

        await pace.TakeTurnAsync(options.CancelToken);
        await thread.AddUserAsync(user, options);
    }
}
