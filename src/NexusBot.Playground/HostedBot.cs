using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NexusBot.Core.Delivery;
using NexusBot.Host;
using NexusBot.Sandbox.World;
using NodaTime;

namespace NexusBot.Playground;

/// <summary>The bot within this process, on the world's own clock.</summary>
public sealed class HostedBot : IStartedBot
{
    private readonly IHost _host;
    private readonly WorldClock _clock;
    private readonly IOutboxAlarm _alarm;

    private HostedBot(IHost host, WorldClock clock)
    {
        (_host, _clock, _alarm) = (host, clock, host.Services.GetRequiredService<IOutboxAlarm>());
        _clock.Jumped += LookAtTheClock;
    }

    public IServiceProvider Services => _host.Services;

    /// <param name="settings">What the bot is told.</param>
    /// <param name="clock">The world's.</param>
    /// <param name="configure">Called last, on the builder that <see cref="NexusBotHost.Create"/> hands out.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<IStartedBot> StartAsync(
        IReadOnlyDictionary<string, string?> settings, WorldClock clock, Action<HostApplicationBuilder>? configure, CancellationToken cancellationToken)
    {
        var bot = new HostedBot(
            NexusBotHost.Create([], builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Configuration.AddInMemoryCollection(settings);
                configure?.Invoke(builder);
            }),
            clock);
        try
        {
            await bot._host.StartAsync(cancellationToken);
            return bot;
        }
        catch
        {
            await bot.StopAsync(CancellationToken.None);
            throw;
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _clock.Jumped -= LookAtTheClock;
        try
        {
            await _host.StopAsync(cancellationToken);
        }
        finally
        {
            await ((IAsyncDisposable)_host).DisposeAsync();
        }
    }

    // Quartz sleeps by a timer of its own, which a jump of the clock does not move.
    private void LookAtTheClock(TimeSpan by) => _alarm.RingAt(Instant.MinValue);
}
