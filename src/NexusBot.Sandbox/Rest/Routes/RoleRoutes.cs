using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Reads, makes, changes and orders a guild's roles: the bot reaches those below its own alone.</summary>
internal sealed class RoleRoutes(SandboxWorld world, BotAccess access)
{
    private const int MaxRoles = 250;

    private ulong BotId => world.Application.BotUserId;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guilds/{guild_id}/roles", List);
        routes.MapGet("/guilds/{guild_id}/roles/{role_id}", Get);
        routes.MapPost("/guilds/{guild_id}/roles", Create);
        routes.MapPatch("/guilds/{guild_id}/roles", Move);
        routes.MapPatch("/guilds/{guild_id}/roles/{role_id}", Edit);
        routes.MapDelete("/guilds/{guild_id}/roles/{role_id}", Delete);
    }

    private Task List(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        return context.AnswerListAsync(world.Roles.List(guild.Id), (json, role) => json.WriteRole(role));
    }

    private Task Get(HttpContext context)
    {
        var role = access.Role(access.Guild(context.Id("guild_id")), context.Id("role_id"));
        return context.AnswerAsync(json => json.WriteRole(role));
    }

    private async Task Create(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        access.Allowed(guild.Id, Permissions.ManageRoles);
        var form = (await ApiRequest.ReadAsync(context)).Form;
        // A new role may what @everyone may, unless the request says otherwise.
        var everyone = world.Roles.Find(guild.Id)!;
        var draft = Read(form, new Role { Id = 0, GuildId = guild.Id, Name = "new role", Permissions = everyone.Permissions });
        if (world.Roles.List(guild.Id).Count >= MaxRoles)
            throw Refusals.TooManyRoles();

        var added = world.Roles.Insert(draft);
        await context.AnswerAsync(json => json.WriteRole(added));
    }

    private async Task Edit(HttpContext context)
    {
        var role = FindBelow(context);
        var draft = Read((await ApiRequest.ReadAsync(context)).Form, role);
        var edited = world.Roles.Update(role.Id, now => draft with { Position = now.Position }) ?? throw Refusals.UnknownRole();
        await context.AnswerAsync(json => json.WriteRole(edited));
    }

    private Task Delete(HttpContext context)
    {
        var role = FindBelow(context);
        if (role.IsEveryone || role.Managed)
            throw Refusals.InvalidRole();
        world.Roles.Delete(role.Id);
        return context.AnswerNothingAsync();
    }

    private async Task Move(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        access.Allowed(guild.Id, Permissions.ManageRoles);
        var form = (await ApiRequest.ReadAsync(context)).Form;
        var moves = form.List(MaxRoles).Select(item => (Id: Required(item["id"]).Snowflake() ?? 0, Position: item["position"].Number(0, MaxRoles))).ToArray();
        form.Errors.ThrowIfAny();
        var highest = world.Permissions.HighestPosition(guild.Id, BotId);
        foreach (var (id, position) in moves)
        {
            if (access.Role(guild, id).Position >= highest || position >= highest)
                throw Refusals.MissingPermissions();
        }

        foreach (var (id, position) in moves.Where(move => move.Position is not null))
            world.Roles.Update(id, role => role with { Position = position!.Value });
        await context.AnswerListAsync(world.Roles.List(guild.Id), (json, role) => json.WriteRole(role));
    }

    private Role FindBelow(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        access.Allowed(guild.Id, Permissions.ManageRoles);
        var role = access.Role(guild, context.Id("role_id"));
        return role.Position < world.Permissions.HighestPosition(guild.Id, BotId) ? role : throw Refusals.MissingPermissions();
    }

    // Nobody gives a role what they may not do themselves.
    private Role Read(FormField form, Role standing)
    {
        var permissions = form["permissions"].HasValue ? (Permissions)(form["permissions"].Snowflake() ?? 0) : standing.Permissions;
        var draft = standing with
        {
            Name = form["name"].Text(max: 100, min: 1) ?? standing.Name,
            Color = form["colors"]["primary_color"].Number(0, 0xFFFFFF) ?? form["color"].Number(0, 0xFFFFFF) ?? standing.Color,
            Hoist = form["hoist"].Flag() ?? standing.Hoist,
            Mentionable = form["mentionable"].Flag() ?? standing.Mentionable,
            Permissions = permissions,
        };
        form.Errors.ThrowIfAny();
        var added = permissions & ~standing.Permissions;
        return (added & ~world.Permissions.InGuild(standing.GuildId, BotId)) == Permissions.None ? draft : throw Refusals.MissingPermissions();
    }

    private static FormField Required(FormField field)
    {
        field.Require();
        return field;
    }
}
