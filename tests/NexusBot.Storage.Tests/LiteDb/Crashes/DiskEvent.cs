namespace NexusBot.Storage.Tests.LiteDb.Crashes;

internal abstract record DiskEvent
{
    private DiskEvent()
    {
    }

    public sealed record Made(string File) : DiskEvent;

    public sealed record Written(string File, long Offset, byte[] Bytes) : DiskEvent;

    public sealed record Resized(string File, long Length) : DiskEvent;

    public sealed record Synced(string File) : DiskEvent;

    /// <summary>Durable at once, as the disk promises.</summary>
    public sealed record Renamed(string File, string NewName) : DiskEvent;

    public sealed record Deleted(string File) : DiskEvent;
}
