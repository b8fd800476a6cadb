using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Hosting;
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
    DiscordOptions options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        client.Log += log.WriteAsync;
        client.Disconnected += OnDisconnectedAsync;
        client.Ready += OnReadyAsync;
        await dispatcher.StartAsync(cancellationToken);

        try
        {
            await client.LoginAsync(TokenType.Bot, options.Token);
            await client.StartAsync();
        }
        catch (HttpException refused) when (FatalClose.From(refused) is { } fatal)
        {
            end.StopBecause(fatal.ExitCode, fatal.Sentence);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await dispatcher.StopAsync(cancellationToken);
        await client.StopAsync();
        await client.LogoutAsync();
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
