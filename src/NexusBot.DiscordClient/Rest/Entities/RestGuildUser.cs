using Discord.Wire;

namespace Discord.Rest;

/// <summary>A member as Discord knows them now, whatever the cache says.</summary>
public class RestGuildUser : RestUser
{
    private readonly string? _nickname;

    internal RestGuildUser(BaseDiscordClient discord, UserModel user, MemberModel member)
        : base(discord, user) => _nickname = member.Nick;

    public string DisplayName => _nickname ?? GlobalName ?? Username;
}
