using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Guilds;

namespace NexusBot.Modules.Dispatch;

/// <summary>Tells Core in which guilds the bot is. An outage, in which Discord takes a guild away for a while, is not told.</summary>
public sealed class GuildPresence(DiscordSocketClient client, GuildService guilds) : IDisposable
{
    private readonly RunningWork _running = new(int.MaxValue);

    public void Start()
    {
        client.JoinedGuild += OnChangedAsync;
        client.LeftGuild += OnChangedAsync;
        client.Ready += OnReadyAsync;
    }

    /// <summary>Stops listening; what is being written down is waited for until the token says that it has been long enough.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        client.JoinedGuild -= OnChangedAsync;
        client.LeftGuild -= OnChangedAsync;
        client.Ready -= OnReadyAsync;
        return _running.DrainAsync(cancellationToken);
    }

    public void Dispose() => _running.Dispose();

    private Task OnChangedAsync(SocketGuild guild) => RunAsync(
        aborted => guilds.NoticeAsync(new GuildId(guild.Id), () => client.GetGuild(guild.Id) is not null, aborted));

    private Task OnReadyAsync() => RunAsync(
        aborted => guilds.ReconcileAsync(() => [.. client.Guilds.Select(guild => new GuildId(guild.Id))], aborted));

    // What comes too late for this run is found out by the next one, as whatever happens while nobody listens.
    private Task RunAsync(Func<CancellationToken, Task> work) => _running.TryStart(work) ?? Task.CompletedTask;
}
