namespace Discord.Gateway.Payloads;

internal sealed record Hello(int HeartbeatInterval);

/// <summary>What the session itself needs of READY; the rest of it is the cache's affair.</summary>
internal sealed record ReadySession(string SessionId, string? ResumeGatewayUrl);
