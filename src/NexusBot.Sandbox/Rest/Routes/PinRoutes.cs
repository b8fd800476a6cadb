using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class PinRoutes(SandboxWorld world, BotAccess access)
{
    private const int MaxPins = 250;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/channels/{channel_id}/messages/pins", List);
        routes.MapPut("/channels/{channel_id}/messages/pins/{message_id}", context => Set(context, pinned: true));
        routes.MapDelete("/channels/{channel_id}/messages/pins/{message_id}", context => Set(context, pinned: false));
    }

    private Task List(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"), Permissions.ReadMessageHistory);
        var limit = context.QueryNumber("limit", fallback: 50, min: 1, max: 50);
        var before = context.QueryInstant("before") ?? DateTimeOffset.MaxValue;
        Message[] pins = [.. world.Messages.List(channel.Id).Where(message => message.Pinned && message.Timestamp < before).Reverse()];
        return context.AnswerAsync(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var message in pins.Take(limit))
            {
                json.WriteStartObject();
                json.WriteInstant("pinned_at", message.Timestamp);
                json.WritePropertyName("message");
                json.WriteMessage(world, message);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteBoolean("has_more", pins.Length > limit);
            json.WriteEndObject();
        });
    }

    private Task Set(HttpContext context, bool pinned)
    {
        var channel = access.Channel(context.Id("channel_id"), Permissions.PinMessages);
        var message = access.Message(channel, context.Id("message_id"));
        if (pinned && world.Messages.List(channel.Id).Count(m => m.Pinned) >= MaxPins)
            throw Refusals.TooManyPins();
        world.Messages.Edit(channel.Id, message.Id, m => m with { Pinned = pinned });
        return context.AnswerNothingAsync();
    }
}
