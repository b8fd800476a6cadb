using NexusBot.Sandbox;
using NexusBot.Sandbox.World;

namespace NexusBot.Playground;

/// <summary>The bot as production starts it, on the pretend Discord's address and clock. A restart keeps the data folder.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly SandboxServer _discord;
    private readonly StartBot _start;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("nexusbot-");
    private readonly SemaphoreSlim _restarting = new(1, 1);
    private IStartedBot? _started;

    /// <param name="discord">Where the bot connects.</param>
    /// <param name="start">Starts it each time.</param>
    public RunningBot(SandboxServer discord, StartBot start) => (_discord, _start) = (discord, start);

    /// <summary>Starts the bot with these settings, on the clock of the world that it lives in.</summary>
    public delegate Task<IStartedBot> StartBot(IReadOnlyDictionary<string, string?> settings, WorldClock clock, CancellationToken cancellationToken);

    public string DataFolder => _data.FullName;

    /// <summary>What the bot is made of, until its next restart.</summary>
    public IServiceProvider Services => _started?.Services ?? throw new InvalidOperationException("The bot is not running.");

    /// <summary>Returns when members can use the bot: it is online, and its commands stand in every server.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _started = await _start(Settings(), _discord.Clock, cancellationToken);
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
        if (_started is not { } started)
            return;

        _started = null;
        await started.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync(CancellationToken.None);
        }
        finally
        {
            _restarting.Dispose();
            _data.Delete(recursive: true);
        }
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

    private Dictionary<string, string?> Settings() => new()
    {
        ["Discord:Token"] = _discord.World.Application.Token,
        ["Discord:ApiBase"] = _discord.ApiBase.ToString(),
        ["Storage:Path"] = _data.FullName,
        ["Log:Level"] = "Warning",
    };
}
