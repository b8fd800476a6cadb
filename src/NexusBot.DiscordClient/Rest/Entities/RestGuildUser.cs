using Discord.Wire;

namespace Discord.Rest;

/// <summary>A member as Discord knows them now, whatever the cache says.</summary>
public class RestGuildUser : RestUser
{
    private readonly string? _nickname;

    internal RestGuildUser(BaseDiscordClient discord, UserModel user, MemberModel member, ulong guildId)
        : base(discord, user)
    {
        _nickname = member.Nick;
        RoleIds = [guildId, .. member.Roles];
    }

    /// <summary>Among them @everyone, whose id is the guild's.</summary>
    public IReadOnlyCollection<ulong> RoleIds { get; }

    public string DisplayName => _nickname ?? GlobalName ?? Username;
}
