using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class ChannelRoutes(SandboxWorld world, BotAccess access)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/channels/{channel_id}", Get);
        routes.MapPost("/channels/{channel_id}/messages/bulk-delete", BulkDelete);
    }

    private Task Get(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"));
        return context.AnswerAsync(json => json.WriteChannel(world, channel));
    }

    private async Task BulkDelete(HttpContext context)
    {
        const int least = 2, most = 100;
        var channel = access.Channel(context.Id("channel_id"), Permissions.ManageMessages);
        var request = await ApiRequest.ReadAsync(context);
        var field = request.Form["messages"];
        field.Require();
        var ids = field.List(max: int.MaxValue).Select(item => item.Snowflake() ?? 0).ToArray();
        if (ids.Distinct().Count() != ids.Length)
            field.Refuse("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
        request.Form.Errors.ThrowIfAny();

        if (ids.Length is < least or > most)
            throw Refusals.BulkDeleteCount();
        var oldest = world.WorldTime.GetUtcNow() - TimeSpan.FromDays(14);
        // Ids go by the wire's clock, and messages by the world's, which may be ahead of it.
        if (ids.Any(id => (world.Messages.Find(channel.Id, id)?.Timestamp ?? SnowflakeMint.TimeOf(id)) < oldest))
            throw Refusals.TooOldToBulkDelete();
        world.Messages.BulkDelete(channel.Id, ids);
        await context.AnswerNothingAsync();
    }
}
