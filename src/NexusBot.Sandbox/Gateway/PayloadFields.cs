using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace NexusBot.Sandbox.Gateway;

/// <summary>Reads the fields of what a bot sent. Anything may stand where a number or a text is expected.</summary>
internal static class PayloadFields
{
    public static JsonElement Field(this JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var field) ? field : default;

    public static bool TryText(this JsonElement data, string name, [NotNullWhen(true)] out string? text)
    {
        var field = data.Field(name);
        text = field.ValueKind == JsonValueKind.String ? field.GetString() : null;
        return text is not null;
    }

    public static bool TryNumber(this JsonElement data, string name, out long number) => data.Field(name).TryNumber(out number);

    public static bool TryNumber(this JsonElement field, out long number)
    {
        number = 0;
        return field.ValueKind == JsonValueKind.Number && field.TryGetInt64(out number);
    }

    public static ulong? Id(this JsonElement field) =>
        ulong.TryParse(field.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
