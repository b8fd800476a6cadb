using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class GuildRoutes(SandboxWorld world, BotAccess access)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guilds/{guild_id}", GetGuild);
        routes.MapGet("/guilds/{guild_id}/channels", ListChannels);
        routes.MapGet("/guilds/{guild_id}/threads/active", ActiveThreads);
    }

    private Task GetGuild(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        return context.AnswerAsync(json => json.WriteGuild(world, guild, context.QueryFlag("with_counts")));
    }

    private Task ListChannels(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        return context.AnswerListAsync(world.Channels.List(guild.Id), (json, channel) => json.WriteChannel(world, channel));
    }

    private Task ActiveThreads(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var botId = world.Application.BotUserId;
        var threads = world.Channels.ListThreads(guild.Id)
            .Where(thread => !thread.Thread!.Archived && world.Permissions.Has(botId, thread, Permissions.ViewChannel))
            .ToArray();
        return context.AnswerAsync(json => json.WriteThreadList(world, threads, hasMore: false));
    }
}
