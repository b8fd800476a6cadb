using System.Net;
using Microsoft.AspNetCore.Http;

namespace NexusBot.Sandbox.Control;

/// <summary>
/// Keeps foreign web pages away, from the page as from the API and the gateway, whose token is no secret: a name that an attacker
/// points at this machine is refused by its Host header, a request that another site's script sends by its Origin.
/// </summary>
internal static class LoopbackGuard
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (IsLocal(context.Request.Host.Host) && IsOwn(context.Request))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("The sandbox talks to this machine only.", context.RequestAborted);
    }

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && IsLocal(uri.Host)
            && uri.Port == (request.Host.Port ?? 80);
    }

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
