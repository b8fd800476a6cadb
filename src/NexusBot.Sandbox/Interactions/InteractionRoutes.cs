using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace NexusBot.Sandbox.Interactions;

/// <summary>The routes by which a bot answers members. A token in the path is all the authority they ask for.</summary>
internal static class InteractionRoutes
{
    public static void MapInteractions(this IEndpointRouteBuilder api, CallbackEndpoint callback, WebhookEndpoints webhooks)
    {
        api.MapPost("/interactions/{interaction}/{token}/callback", callback.HandleAsync);
        api.MapPost("/webhooks/{application}/{token}", webhooks.PostAsync);
        api.MapGet("/webhooks/{application}/{token}/messages/{message}", webhooks.GetAsync);
        api.MapPatch("/webhooks/{application}/{token}/messages/{message}", webhooks.PatchAsync);
        api.MapDelete("/webhooks/{application}/{token}/messages/{message}", webhooks.DeleteAsync);
    }
}
