using System.Text;
using System.Threading.Channels;
using Discord.Gateway.Payloads;
using Discord.Gateway.Session;

namespace NexusBot.DiscordClient.Tests.Gateway.Scripted;

/// <summary>Writes down what a session reports, one line an event.</summary>
internal sealed class RecordingListener : IGatewayListener
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public Exception? LastReason { get; private set; }

    public ValueTask<string> NextAsync(CancellationToken cancellationToken) => _lines.Reader.ReadAsync(cancellationToken);

    public void Connecting()
    {
    }

    public void Connected() => Write("connected");

    public void Disconnected(Exception reason)
    {
        LastReason = reason;
        Write("disconnected");
    }

    public void Dispatched(in GatewayFrame frame) =>
        Write($"{Encoding.UTF8.GetString(frame.Name.Span)} {Encoding.UTF8.GetString(frame.Data.Span)}");

    public void LatencyMeasured(TimeSpan roundTrip) => Write($"latency {roundTrip.TotalMilliseconds}");

    private void Write(string line) => _lines.Writer.TryWrite(line);
}
