using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Serves the bytes of attachments, as Discord's CDN does; outside of <c>/api</c> and without a token.</summary>
internal sealed class AttachmentRoutes(SandboxWorld world)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/attachments/{channel_id:long}/{attachment_id:long}/{filename}", Get);

    private async Task Get(HttpContext context)
    {
        if (world.Messages.FindAttachment(context.Id("channel_id"), context.Id("attachment_id")) is not { } attachment)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = attachment.ContentType ?? "application/octet-stream";
        context.Response.ContentLength = attachment.Size;
        // What members upload is data, never a page of this origin.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        await context.Response.Body.WriteAsync(attachment.Content, context.RequestAborted);
    }
}
