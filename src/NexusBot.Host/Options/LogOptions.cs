using System.ComponentModel.DataAnnotations;

namespace NexusBot.Host.Options;

public sealed class LogOptions
{
    public const string Section = "Log";

    [AllowedValues("Verbose", "Debug", "Information", "Warning", "Error", "Fatal",
        ErrorMessage = "NEXUSBOT_Log__Level must be one of Verbose, Debug, Information, Warning, Error, Fatal")]
    public string Level { get; init; } = "Information";

    /// <summary>Where the JSON files go; empty means <c>logs</c> inside the storage folder.</summary>
    public string Directory { get; init; } = "";

    [Range(65_536, 1_073_741_824, ErrorMessage = "NEXUSBOT_Log__MaxFileBytes must be between 65536 and 1073741824")]
    public long MaxFileBytes { get; init; } = 10 * 1024 * 1024;

    [Range(1, 365, ErrorMessage = "NEXUSBOT_Log__MaxFiles must be between 1 and 365")]
    public int MaxFiles { get; init; } = 7;
}
