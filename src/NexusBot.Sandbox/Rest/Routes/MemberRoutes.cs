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
        routes.MapPut("/guilds/{guild_id}/members/{user_id}/roles/{role_id}", context => ChangeRole(context, world.Members.GiveRole));
        routes.MapDelete("/guilds/{guild_id}/members/{user_id}/roles/{role_id}", context => ChangeRole(context, world.Members.TakeRole));
    }

    private Task Get(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var member = FindMember(context, guild);
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

    private Task ChangeRole(HttpContext context, Func<ulong, ulong, ulong, Member?> change)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var member = FindMember(context, guild);
        var role = world.Roles.Find(context.Id("role_id"));
        if (role is null || role.GuildId != guild.Id)
            throw Refusals.UnknownRole();

        var botId = world.Application.BotUserId;
        var allowed = world.Permissions.InGuild(guild.Id, botId).HasFlag(Permissions.ManageRoles)
            && role is { Managed: false, IsEveryone: false }
            && role.Position < world.Permissions.HighestPosition(guild.Id, botId);
        if (!allowed)
            throw Refusals.MissingPermissions();

        change(guild.Id, member.UserId, role.Id);
        return context.AnswerNothingAsync();
    }

    private Member FindMember(HttpContext context, Guild guild)
    {
        var userId = context.Id("user_id");
        return world.Members.Find(guild.Id, userId)
            ?? throw (world.Users.Find(userId) is null ? Refusals.UnknownUser() : Refusals.UnknownMember());
    }

    private static bool Matches(Member member, string query) =>
        member.User.Username.StartsWith(query, StringComparison.OrdinalIgnoreCase)
        || member.Nick?.StartsWith(query, StringComparison.OrdinalIgnoreCase) == true
        || member.User.GlobalName?.StartsWith(query, StringComparison.OrdinalIgnoreCase) == true;
}
