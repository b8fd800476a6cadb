namespace Discord.Gateway.Session;

internal sealed record GatewaySettings(string Token, GatewayIntents Intents, int LargeThreshold, TimeSpan ConnectionTimeout);
