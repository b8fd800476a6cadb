using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Marks routes that want the bot's token; those of interactions and webhooks carry a token of their own.</summary>
public sealed class BotOnly
{
    private static readonly BotOnly s_mark = new();

    private BotOnly()
    {
    }

    public static void Mark(IEndpointConventionBuilder routes) => routes.WithMetadata(s_mark);

    internal static void Check(HttpContext context, SandboxWorld world)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<BotOnly>() is null)
            return;
        if (context.Request.Headers.Authorization.ToString() != $"Bot {world.Application.Token}")
            throw Refusals.Unauthorized();
    }
}
