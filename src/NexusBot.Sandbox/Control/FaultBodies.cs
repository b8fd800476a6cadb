namespace NexusBot.Sandbox.Control;

internal sealed record GatewayFaultBody(string Kind, bool Resumable = false, int Code = 4000);

/// <summary>The route is written as Discord's documentation does: <c>POST</c>, <c>/channels/{channel_id}/messages</c>.</summary>
internal sealed record RestFaultBody(
    string Method,
    string Path,
    int? Status = null,
    double? RetryAfterSeconds = null,
    string Scope = "user",
    bool Cloudflare = false,
    double? DelaySeconds = null,
    bool LosesAnswer = false,
    int Times = 1);

internal sealed record GuildFaultBody(ulong GuildId, bool Unavailable = true);
