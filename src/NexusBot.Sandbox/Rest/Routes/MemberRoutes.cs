using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class MemberRoutes(SandboxWorld world, BotAccess access)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guilds/{guild_id}/members", List);
        routes.MapGet("/guilds/{guild_id}/members/search", Search);
        routes.MapGet("/guilds/{guild_id}/members/{user_id}", Get);
    }

    private Task Get(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var member = access.Member(guild, context.Id("user_id"));
        return context.AnswerAsync(json => json.WriteMember(member));
    }

    private Task List(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        if (!world.Application.PrivilegedIntents.HasFlag(GatewayIntents.GuildMembers))
            throw Refusals.MissingAccess();

        var limit = context.QueryNumber("limit", fallback: 1, min: 1, max: 1000);
        var after = context.QueryId("after") ?? 0;
        var page = world.Members.List(guild.Id).Where(member => member.UserId > after).Take(limit);
        return context.AnswerListAsync(page, (json, member) => json.WriteMember(member));
    }

    private Task Search(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var limit = context.QueryNumber("limit", fallback: 1, min: 1, max: 1000);
        var query = context.Query("query") ?? "";
        var page = world.Members.List(guild.Id).Where(member => Matches(member, query)).Take(limit);
        return context.AnswerListAsync(page, (json, member) => json.WriteMember(member));
    }

    private static bool Matches(Member member, string query) =>
        member.User.Username.StartsWith(query, StringComparison.OrdinalIgnoreCase)
        || member.Nick?.StartsWith(query, StringComparison.OrdinalIgnoreCase) == true
        || member.User.GlobalName?.StartsWith(query, StringComparison.OrdinalIgnoreCase) == true;
}
