using NodaTime;

namespace NexusBot.Core.Learnings.Pictures;

/// <summary>Keeps pictures' bytes. Which pictures there are is said by the learnings that name them.</summary>
public interface IPictureStore
{
    /// <summary>How long a picture that nothing names is left alone: whoever keeps one names it well before that.</summary>
    static readonly Duration UnnamedLife = Duration.FromHours(1);

    /// <summary>Keeps the bytes, durably, before anything names them. Keeping them twice is keeping them once.</summary>
    Task KeepAsync(Picture picture, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The bytes as they were kept; null when they are missing or damaged.</summary>
    Task<byte[]?> FindAsync(Picture picture, CancellationToken cancellationToken);

    /// <summary>Removes what nothing has named for <see cref="UnnamedLife"/>, and says how many pictures that were.</summary>
    Task<int> SweepAsync(CancellationToken cancellationToken);
}
