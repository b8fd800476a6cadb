using System.Collections.Concurrent;
using System.Net;
using Discord.Interactions;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace NexusBot.Modules.Dispatch;

/// <summary>Registers the commands in every guild once it becomes available. A guild that comes back has them already.</summary>
public sealed class CommandRegistration(
    DiscordSocketClient client, InteractionService interactions, TimeProvider time, ILogger<CommandRegistration> logger) : IDisposable
{
    private static readonly TimeSpan[] s_pauses =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    private readonly ConcurrentDictionary<ulong, Task> _guilds = new();
    private readonly CancellationTokenSource _stopped = new();

    public void Start()
    {
        client.GuildAvailable += OnGuildAvailableAsync;
        client.JoinedGuild += OnJoinedGuildAsync;
    }

    /// <summary>Begins nothing new; what Discord is being told meanwhile is waited for until the token says that it has been long enough.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        client.GuildAvailable -= OnGuildAvailableAsync;
        client.JoinedGuild -= OnJoinedGuildAsync;
        await _stopped.CancelAsync();
        await Task.WhenAll(_guilds.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopped.Dispose();

    private Task OnGuildAvailableAsync(SocketGuild guild)
    {
        _ = _guilds.GetOrAdd(guild.Id, Begin);
        return Task.CompletedTask;
    }

    // Whoever removed the bot took its commands away too, and a removal that nobody heard of shows only here.
    private Task OnJoinedGuildAsync(SocketGuild guild)
    {
        // One that has only just begun, since the same guild became available, is this one.
        _ = _guilds.AddOrUpdate(guild.Id, Begin, (id, before) => before.IsCompleted ? Begin(id) : before);
        return Task.CompletedTask;
    }

    private Task Begin(ulong guildId) => Task.Run(() => RegisterAsync(guildId, _stopped.Token));

    private async Task RegisterAsync(ulong guildId, CancellationToken stopped)
    {
        foreach (var pause in s_pauses)
        {
            if (await TryRegisterAsync(guildId))
                return;

            await Task.Delay(pause, time, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopped.IsCancellationRequested)
                return;
        }

        // Given up for now: when the guild becomes available again, it starts from the beginning.
        _guilds.TryRemove(guildId, out _);
    }

    private async Task<bool> TryRegisterAsync(ulong guildId)
    {
        try
        {
            var commands = await interactions.RegisterCommandsToGuildAsync(guildId);
            logger.LogInformation("{Count} commands stand in guild {GuildId}", commands.Count, guildId);
            return true;
        }
        catch (Exception e) when (e is HttpException or HttpRequestException or TimeoutException or OperationCanceledException)
        {
            logger.LogWarning(e, "Commands were not registered in guild {GuildId}. {Hint}", guildId, Hint(e));
            return false;
        }
    }

    private static string Hint(Exception e) => e is HttpException { HttpCode: HttpStatusCode.Forbidden }
        ? "Invite the bot again with the scopes bot and applications.commands."
        : "It is tried again by itself.";
}
