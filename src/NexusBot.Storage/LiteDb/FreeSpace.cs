using NexusBot.Storage.LiteDb.Files;

namespace NexusBot.Storage.LiteDb;

/// <summary>
/// Whether the disk has room, looked up once a second at most. What members write needs the whole minimum; what was sent may be
/// written down in the last quarter of it. For the store's own thread.
/// </summary>
internal sealed class FreeSpace(IStoreDisk disk, long minimum, TimeProvider time)
{
    private const int ReservedPart = 4;
    private static readonly TimeSpan s_believed = TimeSpan.FromSeconds(1);

    private long? _lookedAt;
    private long _free;

    public bool IsShort(bool forBooks)
    {
        if (_lookedAt is not { } then || time.GetElapsedTime(then) >= s_believed)
            (_lookedAt, _free) = (time.GetTimestamp(), disk.FreeBytes);

        return _free < (forBooks ? minimum / ReservedPart : minimum);
    }
}
