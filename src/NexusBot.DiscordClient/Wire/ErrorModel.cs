using System.Text.Json;

namespace Discord.Wire;

internal sealed class ErrorModel
{
    public int? Code { get; set; }
    public string? Message { get; set; }
    public JsonElement? Errors { get; set; }
}
