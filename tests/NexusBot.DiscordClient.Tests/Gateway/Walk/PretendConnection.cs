using System.Threading.Channels;
using NexusBot.DiscordClient.Tests.Gateway.Scripted;

namespace NexusBot.DiscordClient.Tests.Gateway.Walk;

/// <summary>One socket of the pretend gateway: what is said goes out in order, by a writer of its own.</summary>
internal sealed class PretendConnection(ScriptedConnection socket) : IDisposable
{
    private readonly Channel<(string Text, int CloseCode)> _outbox = Channel.CreateUnbounded<(string, int)>();

    /// <summary>READY or RESUMED was said.</summary>
    public bool IsLive { get; set; }

    /// <summary>Something was done to it that ends it, though not at once.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Acknowledges nothing any more.</summary>
    public bool IsDeaf { get; set; }

    public void Say(string text) => _outbox.Writer.TryWrite((text, 0));

    public void Close(int code) => _outbox.Writer.TryWrite(("", code));

    public void Drop() => socket.Drop();

    public Task<string> HearAsync(CancellationToken cancellationToken) => socket.ReceiveAsync(cancellationToken);

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await foreach (var (text, code) in _outbox.Reader.ReadAllAsync(cancellationToken))
        {
            if (code == 0)
                await socket.SendAsync(text, cancellationToken);
            else
                await socket.CloseAsync(code, cancellationToken);
        }
    }

    public void Dispose()
    {
        _outbox.Writer.TryComplete();
        socket.Dispose();
    }
}
