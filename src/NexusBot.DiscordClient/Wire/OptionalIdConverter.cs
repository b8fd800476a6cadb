using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discord.Wire;

/// <summary>An id that may be taken away: null is written where null was set.</summary>
internal sealed class OptionalIdConverter : JsonConverter<Optional<ulong?>>
{
    public override Optional<ulong?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Only what goes out has optional ids.");

    public override void Write(Utf8JsonWriter writer, Optional<ulong?> value, JsonSerializerOptions options)
    {
        if (value.Value is { } id)
            writer.WriteStringValue(id.ToString(CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
