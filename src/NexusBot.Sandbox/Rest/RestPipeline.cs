using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>What every call under <c>/api</c> goes through before its endpoint: token, ordered faults, rate limits.</summary>
internal sealed class RestPipeline(SandboxWorld world, RateLimiter limiter, RestFaults faults, ILogger<RestPipeline> logger)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (RouteTemplate.Of(context) is not { } route)
            throw Unknown(context);

        BotOnly.Check(context, world);
        return faults.RunAsync(context, route, () => CallAsync(context, route, next));
    }

    private async Task CallAsync(HttpContext context, RouteTemplate route, RequestDelegate next)
    {
        if (await limiter.AdmitAsync(context, route))
            await next(context);
    }

    // Loud, because a bot that needs a route we lack must not look as if Discord had refused it.
    private ApiException Unknown(HttpContext context)
    {
        if (context.GetEndpoint() is not null)
        {
            logger.LogWarning("Discord does not take {Method} at this route, or the Sandbox does not know it", context.Request.Method);
            return Refusals.MethodNotAllowed();
        }
        logger.LogWarning("No route for {Method} with {Segments} segments", context.Request.Method, context.Request.Path.Value?.Count(c => c == '/'));
        return Refusals.NotFound();
    }
}
