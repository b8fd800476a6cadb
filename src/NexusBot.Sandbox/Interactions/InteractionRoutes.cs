using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace NexusBot.Sandbox.Interactions;

/// <summary>The routes by which a bot answers members. A token in the path is all the authority they ask for.</summary>
internal static class InteractionRoutes
{
    public static void MapInteractions(this IEndpointRouteBuilder api, CallbackEndpoint callback, WebhookEndpoints webhooks)
    {
        api.MapPost("/interactions/{interaction_id}/{interaction_token}/callback", callback.HandleAsync);
        api.MapPost("/webhooks/{webhook_id}/{webhook_token}", webhooks.PostAsync);
        api.MapGet("/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", webhooks.GetAsync);
        api.MapPatch("/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", webhooks.PatchAsync);
        api.MapDelete("/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", webhooks.DeleteAsync);
    }
}
