using System.Collections.Concurrent;
using Discord;
using Discord.WebSocket;
using NexusBot.Core;

namespace NexusBot.Modules.Messaging;

/// <summary>The way to members' direct messages. It stays the same, so it is asked for once: a backlog then costs one request a message.</summary>
internal sealed class DirectMessages(DiscordSocketClient client, SendingPace pace)
{
    private const int MostKept = 2000;

    private readonly ConcurrentDictionary<MemberId, IMessageChannel> _known = new();

    /// <summary>Null when Discord knows nobody with this id.</summary>
    public async Task<IMessageChannel?> OpenAsync(MemberId member, RequestOptions options)
    {
        if (_known.TryGetValue(member, out var known))
            return known;

        await pace.TakeTurnAsync(options.CancelToken);
        if (await ((IDiscordClient)client).GetUserAsync(member.Value, CacheMode.AllowDownload, options) is not { } user)
            return null;

        await pace.TakeTurnAsync(options.CancelToken);
        var channel = await user.CreateDMChannelAsync(options);
        if (_known.Count >= MostKept)
            _known.Clear();

        return _known[member] = channel;
    }

    /// <summary>Asks anew the next time: what was known turned out to be closed.</summary>
    public void Forget(MemberId member) => _known.TryRemove(member, out _);
}
