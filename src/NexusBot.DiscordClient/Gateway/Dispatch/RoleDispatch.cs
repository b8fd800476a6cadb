using Discord.Gateway.Payloads.Events;
using Discord.WebSocket;

namespace Discord.Gateway.Dispatch;

internal sealed class RoleDispatch(DiscordSocketClient client)
{
    public void Create(GuildRoleModel model)
    {
        if (Put(model) is { } role)
            client.Events.RoleCreated.Raise(role);
    }

    public void Update(GuildRoleModel model)
    {
        var before = client.GetGuild(model.GuildId)?.GetRole(model.Role?.Id ?? 0);
        if (Put(model) is { } after)
            client.Events.RoleUpdated.Raise((before ?? after, after));
    }

    public void Delete(GuildRoleModel model)
    {
        if (client.GetGuild(model.GuildId)?.RemoveRole(model.RoleId) is { } role)
            client.Events.RoleDeleted.Raise(role);
    }

    private SocketRole? Put(GuildRoleModel model)
    {
        if (client.GetGuild(model.GuildId) is not { } guild || model.Role is null)
            return null;

        var role = new SocketRole(guild, model.Role);
        guild.Put(role);
        return role;
    }
}
