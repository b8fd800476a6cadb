using Microsoft.Extensions.Hosting;
using NexusBot.Core.Learnings.Search;

namespace NexusBot.Host.Wiring;

/// <summary>Lets the search index follow the store as long as the bot runs.</summary>
internal sealed class SearchFollowing(ILearningIndex index) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => index.FollowAsync(stoppingToken);
}
