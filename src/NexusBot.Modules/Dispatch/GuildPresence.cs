using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Guilds;

namespace NexusBot.Modules.Dispatch;

/// <summary>Tells Core in which guilds the bot is. An outage, in which Discord takes a guild away for a while, is not told.</summary>
public sealed class GuildPresence(DiscordSocketClient client, GuildService guilds)
{
    public void Start()
    {
        client.JoinedGuild += OnChangedAsync;
        client.LeftGuild += OnChangedAsync;
        client.Ready += OnReadyAsync;
    }

    public void Stop()
    {
        client.JoinedGuild -= OnChangedAsync;
        client.LeftGuild -= OnChangedAsync;
        client.Ready -= OnReadyAsync;
    }

    private Task OnChangedAsync(SocketGuild guild) =>
        guilds.NoticeAsync(new GuildId(guild.Id), () => client.GetGuild(guild.Id) is not null, CancellationToken.None);

    private Task OnReadyAsync() => guilds.ReconcileAsync(() => [.. client.Guilds.Select(guild => new GuildId(guild.Id))], CancellationToken.None);
}
