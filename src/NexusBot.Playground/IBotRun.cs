namespace NexusBot.Playground;

/// <summary>The bot from one start to its stop.</summary>
public interface IBotRun
{
    /// <summary>What the bot is made of. A run in another process has nothing to show.</summary>
    IServiceProvider Services { get; }

    /// <summary>Returns when it has let go of its data folder.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
