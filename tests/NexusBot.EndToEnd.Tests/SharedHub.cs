namespace NexusBot.EndToEnd.Tests;

/// <summary>
/// One hub for the tests of a class that do not disturb each other. Discord's rate limits are off: dozens of cards would wait for
/// them. When the tests are done, everything the bot said in them must have been unable to ping anybody.
/// </summary>
public sealed class SharedHub : IAsyncLifetime
{
    private readonly Wiretap _wire = new();
    private TestHub? _hub;

    internal TestHub Hub => _hub ?? throw new InvalidOperationException("The hub has not been started.");

    public async ValueTask InitializeAsync() => _hub = await TestHub.StartAsync(options =>
    {
        options.RecordTo = _wire.Folder;
        options.RateLimits.Enforced = false;
    });

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        using (_wire)
            _wire.AssertNothingCouldPing();
    }
}
