using System.Text.Json.Serialization;

namespace Discord.Wire;

/// <summary>Links a file among the parts of a request to its message.</summary>
internal sealed class AttachmentBody
{
    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public ulong Id { get; set; }

    public string Filename { get; set; } = "";
    public string? Description { get; set; }
}
