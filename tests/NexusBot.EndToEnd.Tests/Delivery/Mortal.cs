namespace NexusBot.EndToEnd.Tests.Delivery;

/// <summary>
/// Lets a bot die at one step of its delivery. Like a killed process it does nothing from then on that anybody could see: whatever
/// it still tries, even while its host is being stopped, reaches neither the store nor Discord.
/// </summary>
internal sealed class Mortal
{
    private readonly TaskCompletionSource _death = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _left = long.MaxValue;

    /// <summary>Completed once it is dead.</summary>
    public Task Death => _death.Task;

    /// <summary>It lives through so many steps from now on, and no more.</summary>
    public void LivesFor(int steps) => Interlocked.Exchange(ref _left, steps);

    public void Kill() => LivesFor(-1);

    /// <summary>Stands before and after everything that leaves a trace.</summary>
    public void Step()
    {
        if (Interlocked.Decrement(ref _left) >= 0)
            return;

        _death.TrySetResult();
        throw new KilledException();
    }

    public async Task<T> StepsAroundAsync<T>(Func<Task<T>> deed)
    {
        Step();
        var result = await deed();
        Step();
        return result;
    }

    public Task StepsAroundAsync(Func<Task> deed) => StepsAroundAsync(async () =>
    {
        await deed();
        return true;
    });
}

internal sealed class KilledException() : Exception("This bot is dead.");
