using System.Text.Json;

namespace Discord.Gateway.Payloads;

/// <summary>A payload's envelope; name and data are slices of the message and live as long as it does.</summary>
internal readonly struct GatewayFrame
{
    private GatewayFrame(GatewayOpcode op, int? sequence, ReadOnlyMemory<byte> name, ReadOnlyMemory<byte> data)
    {
        Op = op;
        Sequence = sequence;
        Name = name;
        Data = data;
    }

    public GatewayOpcode Op { get; }

    public int? Sequence { get; }

    /// <summary>The event's name in UTF-8; empty unless this is a dispatch.</summary>
    public ReadOnlyMemory<byte> Name { get; }

    /// <summary>The JSON value of <c>d</c>, unparsed.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    public static GatewayFrame Parse(ReadOnlyMemory<byte> message)
    {
        var reader = new Utf8JsonReader(message.Span);
        var op = GatewayOpcode.Dispatch;
        int? sequence = null;
        ReadOnlyMemory<byte> name = default, data = default;

        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("op"u8))
                op = (GatewayOpcode)ReadInt(ref reader).GetValueOrDefault();
            else if (reader.ValueTextEquals("s"u8))
                sequence = ReadInt(ref reader);
            else if (reader.ValueTextEquals("t"u8))
                name = Unquote(ReadValue(ref reader, message));
            else if (reader.ValueTextEquals("d"u8))
                data = ReadValue(ref reader, message);
            else
                reader.Skip();
        }

        return new GatewayFrame(op, sequence, name, data);
    }

    private static int? ReadInt(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : null;
    }

    private static ReadOnlyMemory<byte> ReadValue(ref Utf8JsonReader reader, ReadOnlyMemory<byte> message)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return message[start..(int)reader.BytesConsumed];
    }

    // Event names are plain capitals, so the quotes are all there is to remove; null stands for no name.
    private static ReadOnlyMemory<byte> Unquote(ReadOnlyMemory<byte> value) =>
        value.Span is [(byte)'"', .., (byte)'"'] ? value[1..^1] : default;
}
