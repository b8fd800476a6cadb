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
}
