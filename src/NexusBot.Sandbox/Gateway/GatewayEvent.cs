using System.Text.Json;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Gateway;

/// <summary>An event on its way to the bot's sessions; its payload is written once for all that may see the same.</summary>
internal sealed class GatewayEvent
{
    private readonly GatewayIntents _intents;
    private readonly Action<Utf8JsonWriter, bool> _writeFields;
    private byte[]? _full;
    private byte[]? _withoutContent;

    /// <param name="name">As Discord calls it.</param>
    /// <param name="intents">Those that a session needs; none for what always comes.</param>
    /// <param name="writeFields">Writes the payload's fields, with the texts of others' messages or without.</param>
    public GatewayEvent(string name, GatewayIntents intents, Action<Utf8JsonWriter, bool> writeFields)
    {
        Name = name;
        _intents = intents;
        _writeFields = writeFields;
    }

    public GatewayEvent(string name, GatewayIntents intents, Action<Utf8JsonWriter> writeFields)
        : this(name, intents, (json, _) => writeFields(json))
    {
    }

    public string Name { get; }

    public bool Concerns(GatewayIntents subscribed) => (subscribed & _intents) == _intents;

    public ReadOnlyMemory<byte> PayloadFor(GatewayIntents subscribed) => subscribed.HasFlag(GatewayIntents.MessageContent)
        ? _full ??= Write(withContent: true)
        : _withoutContent ??= Write(withContent: false);

    private byte[] Write(bool withContent) => Payload.Bytes(json =>
    {
        json.WriteStartObject();
        _writeFields(json, withContent);
        json.WriteEndObject();
    });
}
