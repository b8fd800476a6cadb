using System.Buffers;
using System.Globalization;
using System.Text;

namespace NexusBot.Sandbox.Gateway;

/// <summary>One payload to the bot, or the end of the connection.</summary>
internal readonly record struct Frame(Opcode Op, ReadOnlyMemory<byte> Data, long? Sequence = null, string? Event = null, CloseCode? Close = null)
{
    public static Frame Closing(CloseCode code) => new(default, default, Close: code);

    public void WriteTo(IBufferWriter<byte> buffer)
    {
        Write(buffer, "{\"op\":"u8);
        Write(buffer, (long)Op);
        Write(buffer, ",\"s\":"u8);
        if (Sequence is { } sequence)
            Write(buffer, sequence);
        else
            Write(buffer, "null"u8);

        Write(buffer, ",\"t\":"u8);
        if (Event is not null)
        {
            Write(buffer, "\""u8);
            Encoding.ASCII.GetBytes(Event, buffer);
            Write(buffer, "\""u8);
        }
        else
        {
            Write(buffer, "null"u8);
        }

        Write(buffer, ",\"d\":"u8);
        Write(buffer, Data.IsEmpty ? "null"u8 : Data.Span);
        Write(buffer, "}"u8);
    }

    private static void Write(IBufferWriter<byte> buffer, ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    private static void Write(IBufferWriter<byte> buffer, long number)
    {
        number.TryFormat(buffer.GetSpan(20), out var length, provider: CultureInfo.InvariantCulture);
        buffer.Advance(length);
    }
}
