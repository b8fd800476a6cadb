using NodaTime;

namespace NexusBot.Core;

/// <summary>Feels the store's pulse.</summary>
public interface IStoreProbe
{
    /// <summary>How long one trip through the store takes at this moment, its queue included.</summary>
    Task<Duration> MeasureAsync(CancellationToken cancellationToken);
}
