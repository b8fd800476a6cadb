using Discord;

namespace NexusBot.Modules.Rendering;

/// <summary>Megabytes need more time than words.</summary>
internal static class Uploads
{
    // With what is opened and looked at before, mostly within the minute that the outbox takes for the longest send.
    private const int Milliseconds = 40_000;

    public static RequestOptions Unhurried(RequestOptions options)
    {
        var unhurried = options.Clone();
        unhurried.Timeout = Milliseconds;
        return unhurried;
    }
}
