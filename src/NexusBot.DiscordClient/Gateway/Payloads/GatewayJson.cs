using System.Text.Json.Serialization;

namespace Discord.Gateway.Payloads;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Outgoing<int?>))]
[JsonSerializable(typeof(Outgoing<Identify>))]
[JsonSerializable(typeof(Outgoing<Resume>))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(ReadySession))]
internal sealed partial class GatewayJson : JsonSerializerContext;
