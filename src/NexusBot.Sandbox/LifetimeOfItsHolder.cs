using Microsoft.Extensions.Hosting;

namespace NexusBot.Sandbox;

/// <summary>It ends when it is disposed of: Ctrl+C is for the program that holds it, which may have more to end.</summary>
internal sealed class LifetimeOfItsHolder : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
