namespace Discord.Gateway.Payloads;

internal sealed record Outgoing<T>(GatewayOpcode Op, T D);

internal sealed record Identify(string Token, int Intents, int LargeThreshold, IdentifyProperties Properties);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

internal sealed record Resume(string Token, string SessionId, int Seq);
