using System.Text.Json.Serialization;

namespace Discord.Wire;

internal sealed class CreateDMBody
{
    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public ulong RecipientId { get; set; }
}
