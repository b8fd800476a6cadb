using System.ComponentModel.DataAnnotations;
using NexusBot.Storage.LiteDb;

namespace NexusBot.Host.Options;

public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The folder that holds everything the bot remembers; made at the first start.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "NEXUSBOT_Storage__Path is empty: name the folder that keeps the hub's data")]
    public string Path { get; init; } = "data";

    /// <summary>With less free space on the folder's disk, nothing new is saved; what is there is still read.</summary>
    [Range(0, long.MaxValue, ErrorMessage = "NEXUSBOT_Storage__MinimumFreeBytes must be 0 or more")]
    public long MinimumFreeBytes { get; init; } = StoreSettings.DefaultMinimumFreeBytes;

    public StoreSettings ToSettings() => new(Path, MinimumFreeBytes);
}
