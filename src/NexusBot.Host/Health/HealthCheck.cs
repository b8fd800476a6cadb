using Discord;
using Discord.WebSocket;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NodaTime;

namespace NexusBot.Host.Health;

/// <summary>Healthy means: Discord hears us, the store answers, and nothing waits that should have gone out.</summary>
internal sealed class HealthCheck(DiscordSocketClient client, IStoreProbe probe, IOutboxStore outbox, OutboxDelivery delivery, TimeProvider time)
{
    private static readonly TimeSpan s_storeLimit = TimeSpan.FromSeconds(5);
    private static readonly Duration s_overdueLimit = Duration.FromMinutes(2);

    public async Task<HealthReport> RunAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(s_storeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var connected = client.ConnectionState == ConnectionState.Connected;
        try
        {
            var trip = await probe.MeasureAsync(either.Token);
            var overdue = await OverdueAsync(either.Token);
            var parked = await outbox.CountParkedAsync(either.Token);
            return new HealthReport(
                connected && overdue <= s_overdueLimit, Gateway(), trip.TotalMilliseconds, overdue.TotalSeconds, parked, delivery.PerhapsRepeated);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new HealthReport(Healthy: false, Gateway(), StoreMilliseconds: null, OverdueSeconds: 0);
        }
    }

    private string Gateway() => client.ConnectionState.ToString();

    private async Task<Duration> OverdueAsync(CancellationToken cancellationToken)
    {
        var due = await outbox.NextDueAsync(cancellationToken);
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return due is { } instant && instant < now ? now - instant : Duration.Zero;
    }
}
