using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NexusBot.Sandbox.Interactions;

/// <summary>The routes by which a bot answers members. A token in the path is all the authority they ask for.</summary>
internal static class InteractionRoutes
{
    public static void MapInteractions(this IEndpointRouteBuilder api, IServiceProvider services)
    {
        var callback = services.GetRequiredService<CallbackEndpoint>();
        var webhooks = services.GetRequiredService<WebhookEndpoints>();
        api.MapPost("/interactions/{interaction_id}/{interaction_token}/callback", callback.HandleAsync);
        api.MapPost("/webhooks/{webhook_id}/{webhook_token}", webhooks.PostAsync);
        api.MapGet("/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", webhooks.GetAsync);
        api.MapPatch("/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", webhooks.PatchAsync);
        api.MapDelete("/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", webhooks.DeleteAsync);
    }
}
