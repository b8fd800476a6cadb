using System.Globalization;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.Interactions;
using NexusBot.Sandbox.Recording;

namespace NexusBot.Sandbox.Control;

/// <summary>Shows what was said over REST and the gateway, and goes on as it is said. A stream that broke goes on where it was.</summary>
internal sealed class WireFeed(RecentTraffic? traffic = null)
{
    public bool IsOn => traffic is not null;

    public Task HandleAsync(HttpContext context)
    {
        if (traffic is null)
            throw new RefusedActException("This sandbox does not show its wire. Start it with SandboxOptions.ShowsWire.");

        _ = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        return context.OpenEventStreamAsync(ended => WriteAsync(context.Response, traffic, seen, ended));
    }

    private static async Task WriteAsync(HttpResponse response, RecentTraffic traffic, long seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            var lines = traffic.After(seen, out var more);
            foreach (var line in lines)
            {
                await response.WriteEventAsync(string.Create(CultureInfo.InvariantCulture, $"id: {line.Number}\nevent: said\n"), line.Json, cancellationToken);
                seen = line.Number;
            }
            await response.Body.FlushAsync(cancellationToken);
            await more.WaitAsync(cancellationToken);
        }
    }
}
