using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NexusBot.Core.Delivery;
using NexusBot.Host.Options;
using NexusBot.Modules;
using NodaTime;

namespace NexusBot.Host.Bot;

/// <summary>Connects the bot to Discord, and takes it off again without dropping a command that is still running.</summary>
internal sealed class BotService(
    DiscordSocketClient client,
    InteractionDispatcher dispatcher,
    DiscordLog log,
    ProcessEnd end,
    IOutboxAlarm outbox,
    DiscordOptions options,
    TimeProvider time,
    ILogger<BotService> logger) : BackgroundService
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(2);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        client.Log += log.WriteAsync;
        client.Disconnected += OnDisconnectedAsync;
        client.Ready += OnReadyAsync;
        await dispatcher.StartAsync(cancellationToken);

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await dispatcher.StopAsync(cancellationToken);
        await client.StopAsync();
        await client.LogoutAsync();
    }

    /// <summary>Once connected, the client reconnects by itself; until then a machine without network yet must not stop the bot.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = s_firstPause; !await TryConnectAsync(); pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, s_longestPause.Ticks)))
            await Task.Delay(pause, time, stoppingToken);
    }

    private async Task<bool> TryConnectAsync()
    {
        try
        {
            await client.LoginAsync(TokenType.Bot, options.Token);
            await client.StartAsync();
            return true;
        }
        catch (HttpException refused) when (FatalClose.From(refused) is { } fatal)
        {
            end.StopBecause(fatal.ExitCode, fatal.Sentence);
            return true;
        }
        catch (Exception unreachable) when (unreachable is HttpException or HttpRequestException or TimeoutException)
        {
            logger.LogWarning(unreachable, "Discord cannot be reached; the bot tries again");
            return false;
        }
    }

    // What fell due while the bot was away has waited for this.
    private Task OnReadyAsync()
    {
        outbox.RingAt(Instant.MinValue);
        return Task.CompletedTask;
    }

    private Task OnDisconnectedAsync(Exception exception)
    {
        if (FatalClose.From(exception) is { } fatal)
            end.StopBecause(fatal.ExitCode, fatal.Sentence);

        return Task.CompletedTask;
    }
}
