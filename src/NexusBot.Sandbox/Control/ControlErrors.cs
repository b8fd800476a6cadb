using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Control;

/// <summary>Says in one sentence what was refused, and which field is at fault.</summary>
internal static class ControlErrors
{
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        try
        {
            return await next(invocation);
        }
        catch (RefusedActException refused)
        {
            await AnswerAsync(invocation.HttpContext, StatusCodes.Status400BadRequest, refused.Message, refused.Field);
        }
        catch (ApiException refused)
        {
            await AnswerAsync(invocation.HttpContext, refused.Status, refused.Message, field: null);
        }
        catch (OperationCanceledException)
        {
            // Whoever asked is gone, or the sandbox stops while somebody waits for the bot.
            invocation.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        return Results.Empty;
    }

    private static Task AnswerAsync(HttpContext context, int status, string message, string? field) => context.AnswerAsync(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("message", message);
            json.WriteString("field", field);
            json.WriteEndObject();
        },
        status);
}
