using System.Text.Json.Serialization;

namespace NexusBot.Storage.Torture;

/// <summary>How often the store broke its word.</summary>
internal sealed record Findings(int Lost, int Stale, int Undeleted, int Torn, int Index)
{
    [JsonIgnore]
    public bool IsClean => this == new Findings(0, 0, 0, 0, 0);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Findings))]
internal sealed partial class FindingsJson : JsonSerializerContext;
