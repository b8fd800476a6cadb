using Xunit;

namespace NexusBot.DiscordClient.Tests;

internal static class Expect
{
    public static void Fits(bool fits, Func<object> make) => Fits(fits, () => { make(); });

    /// <summary>One more than a limit is refused as a programmer's mistake; the limit itself is not.</summary>
    public static void Fits(bool fits, Action action)
    {
        var fault = Record.Exception(action);

        if (fits)
            Assert.Null(fault);
        else
            Assert.True(fault is ArgumentException or InvalidOperationException, $"Not refused but {fault?.GetType().Name ?? "accepted"}.");
    }
}
