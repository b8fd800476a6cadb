using System.Globalization;
using System.Text.Json;

namespace NexusBot.Sandbox.Wire;

/// <summary>How Discord writes ids, instants and bit fields.</summary>
public static class WireExtensions
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'";

    public static void WriteId(this Utf8JsonWriter json, string name, ulong id)
    {
        json.WritePropertyName(name);
        json.WriteIdValue(id);
    }

    public static void WriteId(this Utf8JsonWriter json, string name, ulong? id)
    {
        if (id is { } value)
            json.WriteId(name, value);
        else
            json.WriteNull(name);
    }

    public static void WriteIdValue(this Utf8JsonWriter json, ulong id)
    {
        Span<byte> digits = stackalloc byte[20];
        id.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        json.WriteStringValue(digits[..length]);
    }

    public static void WriteIds(this Utf8JsonWriter json, string name, IEnumerable<ulong> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
            json.WriteIdValue(id);
        json.WriteEndArray();
    }

    public static void WriteInstant(this Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } value)
            json.WriteString(name, value.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture));
        else
            json.WriteNull(name);
    }

    public static void WriteBits(this Utf8JsonWriter json, string name, World.Permissions permissions) => json.WriteId(name, (ulong)permissions);

    public static void WriteElement(this Utf8JsonWriter json, string name, JsonElement element)
    {
        json.WritePropertyName(name);
        element.WriteTo(json);
    }

    public static void WriteIfSet(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    public static void WriteIfSet(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
    }

    public static void WriteIfSet(this Utf8JsonWriter json, string name, JsonElement? element)
    {
        if (element is { } value)
            json.WriteElement(name, value);
    }

    public static void WriteEmptyArray(this Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    public static void WriteNulls(this Utf8JsonWriter json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            json.WriteNull(name);
    }
}
