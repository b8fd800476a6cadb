using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>What the bot does to members: their nick, their roles, a time-out, showing them out. Only to those whose highest role is below its own.</summary>
internal sealed class MemberEditRoutes(SandboxWorld world, BotAccess access)
{
    private const int MaxNick = 32;
    private static readonly TimeSpan s_longestTimeOut = TimeSpan.FromDays(28);

    private ulong BotId => world.Application.BotUserId;

    public void Map(IEndpointRouteBuilder routes)
    {
        const string one = "/guilds/{guild_id}/members/{user_id}";
        routes.MapPatch("/guilds/{guild_id}/members/@me", EditSelf);
        routes.MapPatch(one, Edit);
        routes.MapDelete(one, Kick);
        routes.MapPut(one + "/roles/{role_id}", context => ChangeRole(context, world.Members.GiveRole));
        routes.MapDelete(one + "/roles/{role_id}", context => ChangeRole(context, world.Members.TakeRole));
    }

    private async Task EditSelf(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        access.Allowed(guild.Id, Permissions.ChangeNickname);
        var form = (await ApiRequest.ReadAsync(context)).Form;
        var nick = Nick(form);
        form.Errors.ThrowIfAny();
        await AnswerAsync(context, world.Members.Update(guild.Id, BotId, member => member with { Nick = form["nick"].IsPresent ? nick : member.Nick }));
    }

    private async Task Edit(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var member = access.Member(guild, context.Id("user_id"));
        var form = (await ApiRequest.ReadAsync(context)).Form;
        var (nick, timedOutUntil) = (Nick(form), TimeOut(form));
        var roleIds = form["roles"].List(max: 250).Select(item => item.Snowflake() ?? 0).ToImmutableArray();
        form.Errors.ThrowIfAny();
        if (form["nick"].IsPresent)
            RefuseUnlessBelow(guild, member, Permissions.ManageNicknames);
        if (form["communication_disabled_until"].IsPresent)
            RefuseTimeOut(guild, member);
        if (form["roles"].HasValue)
            RefuseRoles(guild, member, roleIds);

        await AnswerAsync(context, world.Members.Update(guild.Id, member.UserId, now => now with
        {
            Nick = form["nick"].IsPresent ? nick : now.Nick,
            TimedOutUntil = form["communication_disabled_until"].IsPresent ? timedOutUntil : now.TimedOutUntil,
            RoleIds = form["roles"].HasValue ? roleIds : now.RoleIds,
        }));
    }

    private Task Kick(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var member = access.Member(guild, context.Id("user_id"));
        RefuseUnlessBelow(guild, member, Permissions.KickMembers);
        world.Members.Leave(guild.Id, member.UserId);
        return context.AnswerNothingAsync();
    }

    private Task ChangeRole(HttpContext context, Func<ulong, ulong, ulong, Member?> change)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var member = access.Member(guild, context.Id("user_id"));
        RefuseRole(guild, access.Role(guild, context.Id("role_id")));
        change(guild.Id, member.UserId, context.Id("role_id"));
        return context.AnswerNothingAsync();
    }

    private static string? Nick(FormField form) => form["nick"].Text(MaxNick) is { Length: > 0 } nick ? nick : null;

    private DateTimeOffset? TimeOut(FormField form)
    {
        var field = form["communication_disabled_until"];
        var until = field.Instant();
        if (until > world.WorldTime.GetUtcNow() + s_longestTimeOut)
            field.Refuse("INVALID_COMMUNICATION_DISABLED_TIMESTAMP", "Timeout can't be longer than 28 days.");
        return until;
    }

    private void RefuseTimeOut(Guild guild, Member member)
    {
        RefuseUnlessBelow(guild, member, Permissions.ModerateMembers);
        if (world.Permissions.InGuild(guild.Id, member.UserId).HasFlag(Permissions.Administrator))
            throw Refusals.MissingPermissions();
    }

    // Only what changes has to be within reach.
    private void RefuseRoles(Guild guild, Member member, ImmutableArray<ulong> wanted)
    {
        foreach (var id in wanted.Except(member.RoleIds).Concat(member.RoleIds.Except(wanted)))
            RefuseRole(guild, access.Role(guild, id));
    }

    private void RefuseRole(Guild guild, Role role)
    {
        access.Allowed(guild.Id, Permissions.ManageRoles);
        if (role.Managed || role.IsEveryone || role.Position >= world.Permissions.HighestPosition(guild.Id, BotId))
            throw Refusals.MissingPermissions();
    }

    private void RefuseUnlessBelow(Guild guild, Member member, Permissions needed)
    {
        access.Allowed(guild.Id, needed);
        if (world.Permissions.HighestPosition(guild.Id, member.UserId) >= world.Permissions.HighestPosition(guild.Id, BotId))
            throw Refusals.MissingPermissions();
    }

    private static Task AnswerAsync(HttpContext context, Member? member) =>
        member is null ? throw Refusals.UnknownMember() : context.AnswerAsync(json => json.WriteMember(member));
}
