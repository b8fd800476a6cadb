using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Discord.Gateway.Payloads;
using Discord.Gateway.Transport;

namespace Discord.Gateway.Session;

/// <summary>Everything a connection says, within the budget that the gateway grants.</summary>
internal sealed class GatewaySender(GatewaySocket socket, GatewaySettings settings, SessionState session, TimeProvider time)
{
    private static readonly IdentifyProperties s_properties = new(
        OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux",
        Browser: "NexusBot",
        Device: "NexusBot");

    private readonly SendBudget _budget = new(time);

    public Task HeartbeatAsync(CancellationToken cancellationToken)
    {
        _budget.TakeForHeartbeat();
        return WriteAsync(GatewayOpcode.Heartbeat, session.Sequence, GatewayJson.Default.OutgoingNullableInt32, cancellationToken);
    }

    public Task IdentifyAsync(CancellationToken cancellationToken)
    {
        var identify = new Identify(settings.Token, (int)settings.Intents, settings.LargeThreshold, s_properties);
        return SendAsync(GatewayOpcode.Identify, identify, GatewayJson.Default.OutgoingIdentify, cancellationToken);
    }

    public Task ResumeAsync(CancellationToken cancellationToken)
    {
        var resume = new Resume(settings.Token, session.SessionId!, session.Sequence.GetValueOrDefault());
        return SendAsync(GatewayOpcode.Resume, resume, GatewayJson.Default.OutgoingResume, cancellationToken);
    }

    private async Task SendAsync<T>(GatewayOpcode op, T data, JsonTypeInfo<Outgoing<T>> type, CancellationToken cancellationToken)
    {
        await _budget.TakeAsync(cancellationToken);
        await WriteAsync(op, data, type, cancellationToken);
    }

    private Task WriteAsync<T>(GatewayOpcode op, T data, JsonTypeInfo<Outgoing<T>> type, CancellationToken cancellationToken) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new Outgoing<T>(op, data), type), cancellationToken);
}
