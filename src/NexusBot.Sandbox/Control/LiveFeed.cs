using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Gateway;
using NexusBot.Sandbox.Rest;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Control;

/// <summary>Tells every open page and driver what changed, as server-sent events. What a change is about is then asked for.</summary>
internal sealed class LiveFeed
{
    private const int MaxWaiting = 1024;

    private readonly SandboxWorld _world;
    private readonly WorldView _view;
    private readonly ConcurrentDictionary<Channel<byte[]>, bool> _listeners = [];

    public LiveFeed(SandboxWorld world, WorldClock clock, ControlPanel panel, WorldView view, GatewayServer gateway, RestFaults faults)
    {
        _world = world;
        _view = view;
        world.Changed += Tell;
        panel.Changed += TellOfWorld;
        gateway.RefusalChanged += TellOfWorld;
        faults.Changed += TellOfWorld;
        clock.Jumped += _ => Publish(json =>
        {
            json.WriteString("kind", "clock");
            json.WritePropertyName("clock");
            _view.WriteClock(json);
        });
    }

    public async Task HandleAsync(HttpContext context)
    {
        var listener = System.Threading.Channels.Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[listener] = true;
        try
        {
            await context.OpenEventStreamAsync(ended => WriteAsync(context.Response, listener.Reader, ended));
        }
        finally
        {
            _listeners.TryRemove(listener, out _);
        }
    }

    private static async Task WriteAsync(HttpResponse response, ChannelReader<byte[]> changes, CancellationToken cancellationToken)
    {
        while (await changes.WaitToReadAsync(cancellationToken))
        {
            while (changes.TryRead(out var change))
                await response.WriteEventAsync("event: change\n", change, cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }
    }

    private void TellOfWorld() => Publish(json => json.WriteString("kind", "world"));

    private void Tell(WorldChange change)
    {
        if (_listeners.IsEmpty)
            return;

        Publish(json => WriteChange(json, change));
    }

    private void WriteChange(Utf8JsonWriter json, WorldChange change)
    {
        switch (change)
        {
            case MessageCreated { Message: var message }:
                WriteMessageChange(json, "message_create", message);
                json.WriteIds("pings", message.Mentions.PingedUserIds);
                break;
            case MessageUpdated { Message: var message }:
                WriteMessageChange(json, "message_update", message);
                break;
            case ReactionAdded { Message: var message }:
                WriteMessageChange(json, "message_update", message);
                break;
            case ReactionRemoved { Message: var message }:
                WriteMessageChange(json, "message_update", message);
                break;
            case MessageDeleted { Message: var message }:
                WriteMessageChange(json, "message_delete", message);
                break;
            case MessagesBulkDeleted bulk:
                json.WriteString("kind", "message_delete");
                json.WriteId("channel_id", bulk.ChannelId);
                break;
            case TypingStarted typing:
                json.WriteString("kind", "typing");
                json.WriteId("channel_id", typing.ChannelId);
                json.WriteId("user_id", typing.UserId);
                break;
            default:
                json.WriteString("kind", change is CommandsChanged ? "commands" : "world");
                break;
        }
    }

    private void WriteMessageChange(Utf8JsonWriter json, string kind, Message message)
    {
        json.WriteString("kind", kind);
        json.WriteId("message_id", message.Id);
        json.WriteId("channel_id", message.ChannelId);
        json.WriteId("guild_id", _world.Channels.Find(message.ChannelId)?.GuildId);
        json.WriteId("visible_to", message.EphemeralFor);
    }

    private void Publish(Action<Utf8JsonWriter> writeFields)
    {
        var change = Payload.Bytes(json =>
        {
            json.WriteStartObject();
            writeFields(json);
            json.WriteEndObject();
        });
        foreach (var listener in _listeners.Keys)
            listener.Writer.TryWrite(change);
    }
}
