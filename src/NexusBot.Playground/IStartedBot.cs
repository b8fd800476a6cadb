namespace NexusBot.Playground;

/// <summary>The bot from a start to its stop.</summary>
public interface IStartedBot
{
    /// <summary>What the bot is made of. One in another process has nothing to show.</summary>
    IServiceProvider Services { get; }

    /// <summary>Returns when it has let go of its data folder.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
