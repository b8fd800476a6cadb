using Discord.Wire;

namespace Discord.Gateway.Payloads.Events;

/// <summary>GUILD_MEMBER_ADD, UPDATE and REMOVE; the last with its user alone.</summary>
internal sealed class GuildMemberModel
{
    public ulong GuildId { get; set; }
    public UserModel User { get; set; } = new();
    public string? Nick { get; set; }
    public ulong[] Roles { get; set; } = [];
    public DateTimeOffset? JoinedAt { get; set; }
    public bool? Pending { get; set; }

    public MemberModel ToMember() =>
        new() { User = User, Nick = Nick, Roles = Roles, JoinedAt = JoinedAt, Pending = Pending };
}
