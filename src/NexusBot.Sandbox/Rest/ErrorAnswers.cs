using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NexusBot.Sandbox.Rest;

/// <summary>Turns refusals into Discord's error bodies. A fault of the Sandbox itself is a loud 500.</summary>
internal sealed class ErrorAnswers(ILogger<ErrorAnswers> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (ApiException refusal)
        {
            logger.LogDebug("{Method} refused with {Status} and code {Code}", context.Request.Method, refusal.Status, refusal.Code);
            await context.AnswerAsync(json => Write(json, refusal), refusal.Status);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
        {
            logger.LogError(fault, "The Sandbox failed at {Method}", context.Request.Method);
            await context.AnswerAsync(json => Write(json, new ApiException(500, 0, "500: Internal Server Error")), 500);
        }
    }

    private static void Write(Utf8JsonWriter json, ApiException refusal)
    {
        json.WriteStartObject();
        json.WriteString("message", refusal.Message);
        json.WriteNumber("code", refusal.Code);
        if (refusal.Errors is { } errors)
        {
            json.WritePropertyName("errors");
            errors.WriteTo(json);
        }
        json.WriteEndObject();
    }
}
