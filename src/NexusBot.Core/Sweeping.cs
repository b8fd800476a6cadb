namespace NexusBot.Core;

/// <summary>Forgets much in small steps: commands wait no longer for one of them than for a few writes.</summary>
internal static class Sweeping
{
    private const int AtOnce = 20;

    /// <param name="step">Forgets at most so many, and says how many.</param>
    /// <returns>How many were forgotten in all.</returns>
    public static async Task<int> InStepsAsync(Func<int, Task<int>> step)
    {
        var (all, swept) = (0, AtOnce);
        while (swept == AtOnce)
        {
            swept = await step(AtOnce);
            all += swept;
        }

        return all;
    }
}
