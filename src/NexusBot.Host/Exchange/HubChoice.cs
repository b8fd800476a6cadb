using NexusBot.Core;
using NexusBot.Core.Learnings.Exchange;

namespace NexusBot.Host.Exchange;

/// <summary>Which hub the operator means: the one there is, or the one named.</summary>
internal static class HubChoice
{
    /// <param name="otherwise">Which one it is where the store knows none.</param>
    /// <returns>The hub, or one sentence that says what is missing.</returns>
    public static async Task<(GuildId? Hub, string? Missing)> FindAsync(
        ILearningArchive archive, GuildId? named, GuildId? otherwise, CancellationToken cancellationToken)
    {
        if (named is not null)
            return (named, null);

        var hubs = await archive.ListHubsAsync(cancellationToken);
        return hubs switch
        {
            [var only] => (only, null),
            [] when otherwise is not null => (otherwise, null),
            [] => (null, "The store knows no hub yet. Name the server with --guild ID."),
            _ => (null, $"There are {hubs.Count} hubs in this store. Name one with --guild: {string.Join(", ", hubs)}"),
        };
    }
}
