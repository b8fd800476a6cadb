using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NexusBot.Sandbox.Wire;

/// <summary>Writes JSON into bytes or an element, the way it goes over the wire.</summary>
public static class Payload
{
    // Texts leave as they came: nothing here is ever put into a page as HTML.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = s_buffer ?? new ArrayBufferWriter<byte>(1024);
        s_buffer = null;
        using (var json = new Utf8JsonWriter(buffer, s_options))
            write(json);
        var bytes = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        s_buffer = buffer;
        return bytes;
    }

    public static JsonElement Element(Action<Utf8JsonWriter> write) => JsonElement.Parse(Bytes(write));
}
