using System.ComponentModel.DataAnnotations;

namespace NexusBot.Host.Options;

public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The folder that holds everything the bot remembers; made at the first start.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "NEXUSBOT_Storage__Path is empty: name the folder that keeps the hub's data")]
    public string Path { get; init; } = "data";
}
