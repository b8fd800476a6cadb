namespace NexusBot.EndToEnd.Tests;

/// <summary>
/// One hub for the tests of a class that do not disturb each other. The limit of five messages in five seconds is off:
/// dozens of cards would wait for it. When the tests are done, everything the bot said in them must have been unable to ping anybody.
/// </summary>
public sealed class SharedHub : IAsyncLifetime
{
    private readonly Wiretap _wire = new();
    private TestHub? _hub;

    internal TestHub Hub => _hub ?? throw new InvalidOperationException("The hub has not been started.");

    public async ValueTask InitializeAsync() => _hub = await TestHub.StartAsync(options =>
    {
        _wire.Into(options);
        options.RateLimits.ByRoute.Clear();
    });

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        using (_wire)
            AssertNothingCouldPing();
    }

    internal void AssertNothingCouldPing() => _wire.AssertNothingCouldPing();
}
