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
        var isKnownPath = context.GetEndpoint() is not null;
        logger.LogWarning("The Sandbox has no route for {Method} {Path}", context.Request.Method, WithoutTokens(context.Request.Path));
        return isKnownPath ? Refusals.MethodNotAllowed() : Refusals.NotFound();
    }

    // Ids have at most twenty digits; what is longer may be an interaction's token.
    private static string WithoutTokens(PathString path) =>
        string.Join('/', path.Value!.Split('/').Select(segment => segment.Length > 24 ? "…" : segment));
}
