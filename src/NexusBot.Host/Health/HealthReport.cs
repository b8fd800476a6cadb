using System.Text.Json.Serialization;

namespace NexusBot.Host.Health;

/// <summary>How the running bot is, as the <c>health</c> verb prints it. <see cref="OverdueSeconds"/> is how late the oldest undelivered message is;
/// <see cref="Parked"/>, how many nobody tries to deliver any more; <see cref="PerhapsRepeated"/>, how many were sent since the start that may
/// have been there already.</summary>
internal sealed record HealthReport(
    bool Healthy, string Gateway, double? StoreMilliseconds, double OverdueSeconds, int Parked = 0, int PerhapsRepeated = 0);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
