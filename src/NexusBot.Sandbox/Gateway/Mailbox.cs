using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace NexusBot.Sandbox.Gateway;

/// <summary>One thread of events: what is posted runs one after the other, so that every session sees the same order.</summary>
internal sealed class Mailbox(ILogger logger) : IAsyncDisposable
{
    private readonly Channel<Action> _posted = System.Threading.Channels.Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private Task _running = Task.CompletedTask;

    public void Start() => _running = Task.Run(RunAsync);

    public void Post(Action work) => _posted.Writer.TryWrite(work);

    public async ValueTask DisposeAsync()
    {
        _posted.Writer.TryComplete();
#pragma warning disable VSTHRD003 // started by Start, and owned by this object
        await _running;
#pragma warning restore VSTHRD003
    }

    private async Task RunAsync()
    {
        await foreach (var work in _posted.Reader.ReadAllAsync())
        {
            try
            {
                work();
            }
            catch (Exception fault)
            {
                // One event that fails, say because its thing vanished meanwhile, must not silence all after it.
                logger.LogError(fault, "An event could not be written");
            }
        }
    }
}
