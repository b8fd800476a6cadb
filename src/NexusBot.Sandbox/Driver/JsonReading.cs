using System.Globalization;
using System.Text.Json;

namespace NexusBot.Sandbox.Driver;

internal static class JsonReading
{
    public static JsonElement? Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    public static string? Text(this JsonElement json, string name) => json.Field(name)?.ToString();

    public static int? Number(this JsonElement json, string name) => json.Field(name)?.GetInt32();

    public static bool Flag(this JsonElement json, string name) => json.Field(name)?.ValueKind == JsonValueKind.True;

    public static ulong Id(this JsonElement json, string name) => ulong.Parse(json.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.Field(name) is { } items ? items.EnumerateArray() : [];
}
