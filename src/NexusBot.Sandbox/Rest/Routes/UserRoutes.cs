using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class UserRoutes(SandboxWorld world)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/users/@me", Me);
        routes.MapGet("/users/@me/guilds", MyGuilds);
        routes.MapPost("/users/@me/channels", OpenDirect);
        routes.MapGet("/users/{user_id}", GetUser);
    }

    private Task Me(HttpContext context) => context.AnswerAsync(json => json.WriteOwnUser(world.Users.Find(world.Application.BotUserId)!));

    private Task GetUser(HttpContext context)
    {
        var user = world.Users.Find(context.Id("user_id")) ?? throw Refusals.UnknownUser();
        return context.AnswerAsync(json => json.WriteUser(user));
    }

    private Task MyGuilds(HttpContext context)
    {
        var botId = world.Application.BotUserId;
        return context.AnswerListAsync(world.Guilds.OfMember(botId), (json, guild) =>
        {
            json.WriteStartObject();
            json.WriteId("id", guild.Id);
            json.WriteString("name", guild.Name);
            json.WriteNulls("icon", "banner");
            json.WriteBoolean("owner", guild.OwnerId == botId);
            json.WriteBits("permissions", world.Permissions.InGuild(guild.Id, botId));
            json.WriteEmptyArray("features");
            json.WriteEndObject();
        });
    }

    // Closed direct messages do not show here: Discord opens the channel and refuses what is sent into it.
    private async Task OpenDirect(HttpContext context)
    {
        var request = await ApiRequest.ReadAsync(context);
        var recipient = request.Form["recipient_id"];
        recipient.Require();
        var userId = recipient.Snowflake() ?? 0;
        request.Form.Errors.ThrowIfAny();

        if (userId == world.Application.BotUserId || world.Users.Find(userId) is null or { IsBot: true })
            throw Refusals.InvalidRecipient();
        var channel = world.Channels.OpenDirect(world.Application.BotUserId, userId);
        await context.AnswerAsync(json => json.WriteChannel(world, channel));
    }
}
