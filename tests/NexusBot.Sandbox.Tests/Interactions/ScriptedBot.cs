using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace NexusBot.Sandbox.Tests.Interactions;

/// <summary>A bot that answers by script: what it says to each command, button and form. It speaks plain HTTP and WebSocket.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly TinyBot _gateway;
    private readonly ulong _applicationId;
    private readonly ConcurrentDictionary<string, Func<Heard, Task>> _script = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;

    private ScriptedBot(SandboxServer server, TinyBot gateway)
    {
        _http = new HttpClient { BaseAddress = server.ApiBase };
        _applicationId = server.World.Application.Id;
        _gateway = gateway;
        _reading = ReadAsync();
    }

    /// <summary>What the bot heard last.</summary>
    public Heard? Last { get; private set; }

    public static async Task<ScriptedBot> StartAsync(SandboxServer server)
    {
        var bot = new ScriptedBot(server, await TinyBot.IdentifiedAsync(server));
        await server.Gateway.WaitForBotAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    /// <summary>Says what happens on a command ("learning share") or a custom id.</summary>
    public void On(string name, Func<Heard, Task> answer) => _script[name] = answer;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _gateway.Drop();
        await _reading.WaitAsync(CancellationToken.None);
        await _gateway.DisposeAsync();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                var payload = (await _gateway.ReadEventAsync("INTERACTION_CREATE")).GetProperty("d");
                Last = new Heard(_http, _applicationId, payload);
                if (_script.TryGetValue(Last.Name, out var answer))
                    await answer(Last);
            }
        }
        catch (Exception ended) when (_stop.IsCancellationRequested && ended is OperationCanceledException or ObjectDisposedException)
        {
            // The test is over.
        }
        catch (WebSocketException)
        {
            // The sandbox cut the line, as it does where a fault orders it.
        }
        catch (InvalidOperationException closed) when (closed.Message.StartsWith("closed", StringComparison.Ordinal))
        {
            // The sandbox hung up, as it does on a bot whose heart stopped while the clock was moved.
        }
    }
}
