using System.Text.Json.Serialization;

namespace Discord.Wire;

internal sealed class SelectDefaultModel
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong Id { get; set; }

    public string Type { get; set; } = "";
}
