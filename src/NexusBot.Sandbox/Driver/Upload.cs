using System.Text.Json.Serialization;

namespace NexusBot.Sandbox.Driver;

/// <summary>A file that a member gives to an option.</summary>
/// <param name="Name">With its extension.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Upload([property: JsonPropertyName("filename")] string Name, [property: JsonPropertyName("content")] byte[] Content)
{
    /// <summary>What the member's app says that it is; by its name when null.</summary>
    [JsonPropertyName("content_type")]
    public string? ContentType { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>In a forged act: where it is said to lie.</summary>
    [JsonPropertyName("url")]
    public string? ForgedAddress { get; init; }

    /// <summary>In a forged act: how many bytes it is said to have.</summary>
    [JsonPropertyName("size")]
    public int? ForgedSize { get; init; }
}
