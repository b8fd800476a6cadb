using System.Text.Json.Serialization;

namespace NexusBot.Host.Health;

/// <summary>How the running bot is, as the <c>health</c> verb prints it. <see cref="OverdueSeconds"/> is how late the oldest undelivered message is.</summary>
internal sealed record HealthReport(bool Healthy, string Gateway, double? StoreMilliseconds, double OverdueSeconds);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
