using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.LiteDb;

/// <summary>Whether the disk has room, looked up once a second at most. For the store's own thread.</summary>
internal sealed class FreeSpace(IStoreDisk disk, long minimum, TimeProvider time)
{
    private static readonly TimeSpan s_believed = TimeSpan.FromSeconds(1);

    private long? _lookedAt;
    private bool _isShort;

    public bool IsShort()
    {
        if (_lookedAt is { } then && time.GetElapsedTime(then) < s_believed)
            return _isShort;

        _lookedAt = time.GetTimestamp();
        return _isShort = disk.FreeBytes < minimum;
    }
}
