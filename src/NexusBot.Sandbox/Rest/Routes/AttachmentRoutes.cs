using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>
/// Serves the bytes of attachments, as Discord's CDN does: outside of <c>/api</c>, without a token, and to a signed address alone. The
/// page's own addresses stay good, as those do that Discord's app renews by itself.
/// </summary>
internal sealed class AttachmentRoutes(SandboxWorld world)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var folder in (string[])["attachments", "ephemeral-attachments"])
        {
            var file = $"/{folder}/{{channel_id:long}}/{{attachment_id:long}}/{{filename}}";
            routes.MapGet(file, context => AnswerAsync(context, isForPage: false));
            routes.MapGet($"/sandbox/files{file}", context => AnswerAsync(context, isForPage: true));
        }
    }

    private async Task AnswerAsync(HttpContext context, bool isForPage)
    {
        var (channelId, id) = (context.Id("channel_id"), context.Id("attachment_id"));
        var attachment = world.Messages.FindAttachment(channelId, id) ?? world.Uploads.Find(channelId, id);
        if (attachment is null || context.Request.RouteValues["filename"] as string != attachment.Filename
            || !(isForPage || IsGood(attachment, context.Request.Query)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync("This content is no longer available.", context.RequestAborted);
            return;
        }

        context.Response.ContentType = attachment.ContentType ?? "application/octet-stream";
        context.Response.ContentLength = attachment.Size;
        // What members upload is data, never a page of this origin.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        await context.Response.Body.WriteAsync(attachment.Content, context.RequestAborted);
    }

    private bool IsGood(Attachment attachment, IQueryCollection query) =>
        world.Files.IsGood(attachment, query["ex"].ToString(), query["is"].ToString(), query["hm"].ToString());
}
