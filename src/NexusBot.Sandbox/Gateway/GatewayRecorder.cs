using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Recording;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Writes down what goes over one connection, its token made unreadable.</summary>
internal sealed class GatewayRecorder(JsonLines lines, int connection, TimeProvider wireClock)
{
    public void Opened(HttpRequest request) => Write("open", json =>
    {
        json.WriteString("url", $"ws://{request.Host}");
        json.WriteStartObject("query");
        foreach (var (name, value) in request.Query)
            json.WriteString(name, value.ToString());
        json.WriteEndObject();
        json.WriteString("ua", request.Headers.UserAgent.ToString());
    });

    public void Sent(ReadOnlyMemory<byte> payload) => Write("s2c", json =>
    {
        json.WritePropertyName("p");
        json.WriteRawValue(payload.Span, skipInputValidation: true);
        json.WriteNumber("bytes", payload.Length);
    });

    public void Received(JsonElement payload, int bytes) => Write("c2s", json =>
    {
        json.WritePropertyName("p");
        Scrub(payload).WriteTo(json);
        json.WriteNumber("bytes", bytes);
    });

    public void Closed(bool byBot, int? code) => Write("close", json =>
    {
        json.WriteString("by", byBot ? "client" : "server");
        json.WriteIfSet("code", code);
        json.WriteString("reason", "");
    });

    private void Write(string direction, Action<Utf8JsonWriter> writeFields) => lines.Write(json =>
    {
        json.WriteNumber("ts", wireClock.GetUtcNow().ToUnixTimeMilliseconds());
        json.WriteNumber("conn", connection);
        json.WriteString("dir", direction);
        writeFields(json);
    });

    private static JsonNode Scrub(JsonElement payload)
    {
        var node = JsonNode.Parse(Encoding.UTF8.GetBytes(payload.GetRawText()))!;
        if (node is JsonObject frame && frame["d"] is JsonObject data && data["token"] is JsonValue token && token.TryGetValue<string>(out var text))
            data["token"] = Redaction.GatewayToken(text);
        return node;
    }
}
