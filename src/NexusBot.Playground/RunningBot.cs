using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NexusBot.Core.Delivery;
using NexusBot.Host;
using NexusBot.Sandbox;
using NexusBot.Sandbox.World;
using NodaTime;

namespace NexusBot.Playground;

/// <summary>The bot as production starts it, on the pretend Discord's address and clock. A restart keeps the data folder.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly SandboxServer _discord;
    private readonly Action<HostApplicationBuilder>? _configure;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nexusbot-");
    private readonly SemaphoreSlim _restarting = new(1, 1);
    private IHost? _host;

    /// <param name="discord">Where the bot connects.</param>
    /// <param name="configure">Called last at every start, as <see cref="NexusBotHost.Create"/> does.</param>
    public RunningBot(SandboxServer discord, Action<HostApplicationBuilder>? configure = null)
    {
        (_discord, _configure) = (discord, configure);
        _discord.Clock.Jumped += LookAtTheClock;
    }

    public string DataFolder => _data.FullName;

    /// <summary>What the bot is made of, until its next restart.</summary>
    public IServiceProvider Services => _host?.Services ?? throw new InvalidOperationException("The bot is not running.");

    /// <summary>Returns when members can use the bot: it is online, and its commands stand in every server.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _host = NexusBotHost.Create([], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_discord.Clock);
            builder.Configuration.AddInMemoryCollection(Settings());
            _configure?.Invoke(builder);
        });
        await _host.StartAsync(cancellationToken);
        await _discord.Gateway.WaitForBotAsync(cancellationToken).WaitAsync(s_patience, cancellationToken);
        await WaitForCommandsAsync(cancellationToken);
    }

    /// <summary>Stops the bot and starts it again, one restart after the other.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await _restarting.WaitAsync(cancellationToken);
        try
        {
            await StopAsync(cancellationToken);
            await StartAsync(cancellationToken);
        }
        finally
        {
            _restarting.Release();
        }
    }

    /// <summary>Stops the bot; what it knows stays in the data folder.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_host is not { } host)
            return;

        _host = null;
        try
        {
            await host.StopAsync(cancellationToken);
        }
        finally
        {
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _discord.Clock.Jumped -= LookAtTheClock;
        await StopAsync(CancellationToken.None);
        _restarting.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task WaitForCommandsAsync(CancellationToken cancellationToken)
    {
        var standing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _discord.World.Changed += Look;
        try
        {
            Look();
            await standing.Task.WaitAsync(s_patience, cancellationToken);
        }
        finally
        {
            _discord.World.Changed -= Look;
        }

        void Look(WorldChange? _ = null)
        {
            if (_discord.World.Guilds.OfMember(_discord.World.Application.BotUserId).All(guild => _discord.World.Commands.List(guild.Id).Count > 0))
                standing.TrySetResult();
        }
    }

    // Quartz sleeps by a timer of its own, which a jump of the clock does not move.
    private void LookAtTheClock(TimeSpan by) => _host?.Services.GetRequiredService<IOutboxAlarm>().RingAt(Instant.MinValue);

    private Dictionary<string, string?> Settings() => new()
    {
        ["Discord:Token"] = _discord.World.Application.Token,
        ["Discord:ApiBase"] = _discord.ApiBase.ToString(),
        ["Storage:Path"] = _data.FullName,
        ["Log:Level"] = "Warning",
    };
}
