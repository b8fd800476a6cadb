namespace NexusBot.Storage.LiteDb;

/// <param name="Directory">The data folder; made if there is none.</param>
/// <param name="MinimumFreeBytes">With less free space on its disk, nothing new is written.</param>
public sealed record StoreSettings(string Directory, long MinimumFreeBytes = StoreSettings.DefaultMinimumFreeBytes)
{
    public const long DefaultMinimumFreeBytes = 64 * 1024 * 1024;
}
