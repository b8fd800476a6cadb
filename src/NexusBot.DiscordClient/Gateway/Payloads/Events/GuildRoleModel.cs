using Discord.Wire;

namespace Discord.Gateway.Payloads.Events;

/// <summary>GUILD_ROLE_CREATE and UPDATE with the role, DELETE with its id.</summary>
internal sealed class GuildRoleModel
{
    public ulong GuildId { get; set; }
    public RoleModel? Role { get; set; }
    public ulong RoleId { get; set; }
}
