using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Wire;

namespace NexusBot.Sandbox.Control;

internal static class ControlJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static async Task<T> ReadBodyAsync<T>(this HttpContext context)
    {
        // A cross-site form cannot send this type without asking first.
        if (!context.Request.HasJsonContentType())
            throw new RefusedActException("The body must be application/json.");
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        try
        {
            return WellFormedJson.Parse(body.GetBuffer().AsSpan(0, (int)body.Length)).Deserialize<T>(s_options)
                ?? throw new RefusedActException("The body is empty.");
        }
        catch (JsonException malformed)
        {
            throw new RefusedActException($"The body cannot be read: {malformed.Message}");
        }
    }
}
