namespace Discord.Gateway.Session;

/// <summary>Discord's answer to <c>GET /gateway/bot</c>.</summary>
internal sealed record GatewayOffer(string Url, int IdentifiesLeft, TimeSpan ResetAfter);
