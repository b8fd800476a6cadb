namespace Discord;

public interface IGuildUser : IUser
{
    string DisplayName { get; }
    string? Nickname { get; }
    IGuild Guild { get; }
    ulong GuildId { get; }
    GuildPermissions GuildPermissions { get; }
    IReadOnlyCollection<ulong> RoleIds { get; }
    int Hierarchy { get; }
    bool? IsPending { get; }
    DateTimeOffset? JoinedAt { get; }

    ChannelPermissions GetPermissions(IGuildChannel channel);

    Task AddRoleAsync(ulong roleId, RequestOptions? options = null);

    Task AddRoleAsync(IRole role, RequestOptions? options = null);

    Task RemoveRoleAsync(ulong roleId, RequestOptions? options = null);

    Task RemoveRoleAsync(IRole role, RequestOptions? options = null);
}
