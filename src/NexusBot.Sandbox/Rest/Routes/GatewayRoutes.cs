using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Gateway;

namespace NexusBot.Sandbox.Rest;

internal sealed class GatewayRoutes(GatewayServer gateway)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gateway", Gateway);
        BotOnly.Mark(routes.MapGet("/gateway/bot", GatewayBot));
    }

    private Task Gateway(HttpContext context) => context.AnswerAsync(json =>
    {
        json.WriteStartObject();
        json.WriteString("url", gateway.Url);
        json.WriteEndObject();
    });

    private Task GatewayBot(HttpContext context) => context.AnswerAsync(json =>
    {
        json.WriteStartObject();
        json.WriteString("url", gateway.Url);
        json.WriteNumber("shards", 1);
        json.WriteStartObject("session_start_limit");
        json.WriteNumber("total", gateway.Options.SessionStarts);
        json.WriteNumber("remaining", gateway.SessionStarts.Remaining);
        json.WriteNumber("reset_after", (long)gateway.SessionStarts.ResetAfter.TotalMilliseconds);
        json.WriteNumber("max_concurrency", gateway.Options.MaxConcurrency);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
