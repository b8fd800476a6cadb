namespace NexusBot.Storage.Tests.LiteDb.Crashes;

internal abstract record DiskEvent
{
    private DiskEvent()
    {
    }

    public sealed record Made(string File) : DiskEvent;

    public sealed record Written(string File, long Offset, byte[] Bytes) : DiskEvent;

    public sealed record Resized(string File, long Length) : DiskEvent;

    /// <summary>Promises no more than what was written before it began, at that moment.</summary>
    public sealed record Synced(string File, int Began) : DiskEvent;

    /// <summary>Durable at once, as the disk promises.</summary>
    public sealed record Renamed(string File, string NewName) : DiskEvent;

    public sealed record Deleted(string File) : DiskEvent;
}
